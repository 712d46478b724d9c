import type { FunctionReference, FunctionWriter, IntLocal, ModuleWriter } from '../wasm/assemble';
import { f32x4, i32, shuffle32, v128, type FusedMultiply, type Int, type Vec } from '../wasm/expressions';
import { butterfly, RADICES, type Point } from './butterflies';

/**
 * Bytes of one element of a transform: four complex numbers, of four signals side by side; real parts first.
 */
export const ELEMENT = 32;
const IMAGINARY = 16;
/** Bytes of one stage in a plan in memory: radix, m, s, address of the twiddle factors. */
export const STAGE_BYTES = 16;

/** What the first stage multiplies its input by. */
type Factor = 'none' | 'real' | 'complex';

/** Transposes four vectors of four words. */
export function transpose4(write: FunctionWriter, rows: readonly Vec[]): Vec[] {
  const [a, b, c, d] = rows as [Vec, Vec, Vec, Vec];
  const low = [write.vec(shuffle32(a, b, [0, 4, 1, 5])), write.vec(shuffle32(c, d, [0, 4, 1, 5]))] as const;
  const high = [write.vec(shuffle32(a, b, [2, 6, 3, 7])), write.vec(shuffle32(c, d, [2, 6, 3, 7]))] as const;
  return [
    write.vec(shuffle32(low[0], low[1], [0, 1, 4, 5])),
    write.vec(shuffle32(low[0], low[1], [2, 3, 6, 7])),
    write.vec(shuffle32(high[0], high[1], [0, 1, 4, 5])),
    write.vec(shuffle32(high[0], high[1], [2, 3, 6, 7])),
  ];
}

/** The addresses `base`, `base + step`, `base + 2·step`, …; multiples of the step are computed once. */
function legs(write: FunctionWriter, base: Int, multiples: readonly Int[]): Int[] {
  return [base, ...multiples.map((multiple) => write.int(i32.add(base, multiple)))];
}

function multiplesOf(write: FunctionWriter, step: Int, count: number): Int[] {
  return Array.from({ length: count }, (_, j) => write.int(i32.mul(step, j + 1)));
}

function loadPoint(write: FunctionWriter, address: Int): Point {
  return { re: write.vec(v128.load(address)), im: write.vec(v128.load(address, IMAGINARY)) };
}

function multiplyPoint(write: FunctionWriter, fused: FusedMultiply, a: Point, re: Vec, im: Vec): Point {
  return {
    re: write.vec(fused.nmadd(a.im, im, write.vec(f32x4.mul(a.re, re)))),
    im: write.vec(fused.madd(a.re, im, write.vec(f32x4.mul(a.im, re)))),
  };
}

/** Multiplies points 1, 2, … by the twiddle factors at an address: (cos, sin) of each. */
function twiddle(write: FunctionWriter, fused: FusedMultiply, points: Point[], factors: Int): Point[] {
  return points.map((point, j) =>
    j === 0
      ? point
      : multiplyPoint(
          write,
          fused,
          point,
          write.vec(v128.load32Splat(factors, 8 * (j - 1))),
          write.vec(v128.load32Splat(factors, 8 * (j - 1) + 4)),
        ),
  );
}

function storePoints(write: FunctionWriter, addresses: readonly Int[], points: readonly Point[]): void {
  points.forEach(({ re, im }, j) => {
    write.store(addresses[j] as Int, 0, re);
    write.store(addresses[j] as Int, IMAGINARY, im);
  });
}

/** The stage that reads the input, with s = 1: (from, spectrum, to, m, twiddles). */
function firstStage(
  module: ModuleWriter,
  fused: FusedMultiply,
  radix: number,
  factor: Factor,
): FunctionReference {
  return module.define(['i32', 'i32', 'i32', 'i32', 'i32'], (write, ints) => {
    const [from, spectrum, to, m, twiddles] = ints as [IntLocal, IntLocal, IntLocal, IntLocal, IntLocal];
    const transform = butterfly(radix, write, fused);
    const apart = multiplesOf(write, write.int(i32.mul(m, ELEMENT)), radix - 1);
    const spectrumElement = factor === 'real' ? ELEMENT / 2 : ELEMENT;
    const spectrumApart =
      factor === 'none' ? [] : multiplesOf(write, write.int(i32.mul(m, spectrumElement)), radix - 1);
    write.repeat(m, () => {
      const factors = legs(write, spectrum, spectrumApart);
      const points = legs(write, from, apart).map((address, j) => {
        const point = loadPoint(write, address);
        if (factor === 'none') return point;
        const re = write.vec(v128.load(factors[j] as Int));
        if (factor === 'complex')
          return multiplyPoint(write, fused, point, re, write.vec(v128.load(factors[j] as Int, IMAGINARY)));
        return { re: write.vec(f32x4.mul(point.re, re)), im: write.vec(f32x4.mul(point.im, re)) };
      });
      twiddle(write, fused, transform(points), twiddles).forEach(({ re, im }, j) => {
        write.store(to, j * ELEMENT, re);
        write.store(to, j * ELEMENT + IMAGINARY, im);
      });
      write.advance(from, ELEMENT);
      if (factor !== 'none') write.advance(spectrum, spectrumElement);
      write.advance(to, radix * ELEMENT);
      write.advance(twiddles, 8 * (radix - 1));
    });
  });
}

/** Any later stage: (from, to, m, s, twiddles). */
function laterStage(module: ModuleWriter, fused: FusedMultiply, radix: number): FunctionReference {
  return module.define(['i32', 'i32', 'i32', 'i32', 'i32'], (write, ints) => {
    const [from, to, m, s, twiddles] = ints as [IntLocal, IntLocal, IntLocal, IntLocal, IntLocal];
    const transform = butterfly(radix, write, fused);
    const width = write.int(i32.mul(s, ELEMENT));
    const inputApart = multiplesOf(write, write.int(i32.mul(width, m)), radix - 1);
    const outputApart = multiplesOf(write, width, radix - 1);
    const rest = write.int(i32.mul(width, radix - 1));
    function run(turn: (points: Point[]) => Point[]): void {
      write.repeat(s, () => {
        const points = legs(write, from, inputApart).map((address) => loadPoint(write, address));
        storePoints(write, legs(write, to, outputApart), turn(transform(points)));
        write.advance(from, ELEMENT);
        write.advance(to, ELEMENT);
      });
      write.advance(to, rest);
    }
    // The first of the m groups has no twiddle factors: they are 1.
    run((points) => points);
    write.repeat(i32.sub(m, 1), () => {
      write.advance(twiddles, 8 * (radix - 1));
      // Read here, once for the s butterflies that share them.
      const factors = Array.from({ length: radix - 1 }, (_, j) => [
        write.vec(v128.load32Splat(twiddles, 8 * j)),
        write.vec(v128.load32Splat(twiddles, 8 * j + 4)),
      ]) as [Vec, Vec][];
      run((points) =>
        points.map((point, j) => {
          const factor = factors[j - 1];
          return factor ? multiplyPoint(write, fused, point, factor[0], factor[1]) : point;
        }),
      );
    });
  });
}

/** Calls the function for a radix that is known at run time only. */
function dispatch(
  write: FunctionWriter,
  radix: Int,
  functions: ReadonlyMap<number, FunctionReference>,
  values: readonly Int[],
): void {
  for (const [known, target] of functions)
    write.when(i32.eq(radix, known), () => write.call(target, ...values));
}

interface Transforms {
  /** (plan, stages, from, spectrum, first, second): stage 1 writes `first`, stage 2 `second`, stage 3 `first`, … */
  readonly [factor: string]: FunctionReference;
}

function defineTransforms(module: ModuleWriter, fused: FusedMultiply): Transforms {
  const later = new Map(RADICES.map((radix) => [radix, laterStage(module, fused, radix)]));
  const define = (factor: Factor): FunctionReference => {
    const first = new Map(RADICES.map((radix) => [radix, firstStage(module, fused, radix, factor)]));
    return module.define(['i32', 'i32', 'i32', 'i32', 'i32', 'i32'], (write, ints) => {
      const [plan, stages, from, spectrum, one, two] = ints as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const radix = write.int(i32.load(plan));
      const m = write.int(i32.load(plan, 4));
      const s = write.int(1);
      const twiddles = write.int(i32.load(plan, 12));
      dispatch(write, radix, first, [from, spectrum, one, m, twiddles]);
      write.repeat(i32.sub(stages, 1), () => {
        write.advance(plan, STAGE_BYTES);
        write.set(radix, i32.load(plan));
        write.set(m, i32.load(plan, 4));
        write.set(s, i32.load(plan, 8));
        write.set(twiddles, i32.load(plan, 12));
        dispatch(write, radix, later, [one, two, m, s, twiddles]);
        const kept = write.int(one);
        write.set(one, two);
        write.set(two, kept);
      });
    });
  };
  return { none: define('none'), real: define('real'), complex: define('complex') };
}

/** Loads four consecutive elements and turns them, so that each vector holds four elements of one signal. */
function turnedBlock(write: FunctionWriter, address: Int, part: number): Vec[] {
  return transpose4(
    write,
    [0, 1, 2, 3].map((j) => write.vec(v128.load(address, j * ELEMENT + part))),
  );
}

/** Adds the kernels of convolution by Fourier transform to a module. */
export function defineFftKernels(module: ModuleWriter, fused: FusedMultiply): void {
  const transforms = defineTransforms(module, fused);
  defineForwardRows(module, transforms);
  defineForwardColumns(module, transforms);
  defineCombine(module);
  defineInverseColumns(module, transforms, 'real');
  defineInverseColumns(module, transforms, 'complex');
  defineInverseRows(module, transforms);
}

/**
 * `forwardRows(plan, stages, image, rowBytes, blocks, quads, length, to, groupBytes, gathered, one, two, result)`:
 * twice the transform along x of blocks × 8 real rows, four rows in the lanes and two such fours in one complex signal.
 * Frequency 4g + lane of row y goes to `to + g·groupBytes + y·ELEMENT`, imaginary part first.
 */
function defineForwardRows(module: ModuleWriter, transforms: Transforms): void {
  module.define(
    Array.from({ length: 13 }, () => 'i32' as const),
    (write, ints) => {
      const [plan, stages, image, rowBytes, blocks, quads, length] = ints as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const [to, groupBytes, gathered, one, two, result] = ints.slice(7) as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const end = write.int(i32.add(result, i32.mul(length, ELEMENT)));
      write.repeat(blocks, () => {
        const from = write.int(image);
        const into = write.int(gathered);
        write.repeat(quads, () => {
          // A forward transform is the inverse one with real and imaginary parts exchanged before and after.
          for (const part of [IMAGINARY, 0]) {
            const row = write.int(part === 0 ? i32.add(from, i32.shl(rowBytes, 2)) : from);
            const rows = [0, 1, 2, 3].map((r) => {
              const value = write.vec(v128.load(row));
              if (r < 3) write.advance(row, rowBytes);
              return value;
            });
            transpose4(write, rows).forEach((v, j) => write.store(into, j * ELEMENT + part, v));
          }
          write.advance(from, 16);
          write.advance(into, 4 * ELEMENT);
        });
        write.call(transforms.none as FunctionReference, plan, stages, gathered, 0, one, two);
        // Element `length` repeats element 0, so that the mirror of every frequency can be read.
        write.store(end, 0, v128.load(result));
        write.store(end, IMAGINARY, v128.load(result, IMAGINARY));
        const at = write.int(result);
        const mirror = write.int(end);
        const out = write.int(to);
        write.repeat(quads, () => {
          const columns: Vec[][] = [[], [], [], []];
          for (let k = 0; k < 4; k++) {
            const [re, im] = [
              write.vec(v128.load(at, k * ELEMENT + IMAGINARY)),
              write.vec(v128.load(at, k * ELEMENT)),
            ];
            const mirrored = write.int(i32.sub(mirror, k * ELEMENT));
            const [mirrorRe, mirrorIm] = [
              write.vec(v128.load(mirrored, IMAGINARY)),
              write.vec(v128.load(mirrored)),
            ];
            columns[0]?.push(write.vec(f32x4.sub(im, mirrorIm)));
            columns[1]?.push(write.vec(f32x4.add(re, mirrorRe)));
            columns[2]?.push(write.vec(f32x4.sub(mirrorRe, re)));
            columns[3]?.push(write.vec(f32x4.add(im, mirrorIm)));
          }
          columns.forEach((four, part) =>
            transpose4(write, four).forEach((v, row) =>
              write.store(out, (row + (part < 2 ? 0 : 4)) * ELEMENT + (part % 2) * IMAGINARY, v),
            ),
          );
          write.advance(at, 4 * ELEMENT);
          write.advance(mirror, -4 * ELEMENT);
          write.advance(out, groupBytes);
        });
        write.advance(image, i32.shl(rowBytes, 3));
        write.advance(to, 8 * ELEMENT);
      });
    },
    'forwardRows',
  );
}

/**
 * `forwardColumns(plan, stages, from, groupBytes, groups, length, one, two, result)`: the transform along y, in place,
 * of what forwardRows left; afterwards the real part comes first.
 */
function defineForwardColumns(module: ModuleWriter, transforms: Transforms): void {
  module.define(
    Array.from({ length: 9 }, () => 'i32' as const),
    (write, ints) => {
      const [plan, stages, group, groupBytes, groups] = ints as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const [length, one, two, result] = ints.slice(5) as [IntLocal, IntLocal, IntLocal, IntLocal];
      write.repeat(groups, () => {
        write.call(transforms.none as FunctionReference, plan, stages, group, 0, one, two);
        const from = write.int(result);
        const to = write.int(group);
        write.repeat(length, () => {
          const first = write.vec(v128.load(from));
          write.store(to, 0, v128.load(from, IMAGINARY));
          write.store(to, IMAGINARY, first);
          write.advance(from, ELEMENT);
          write.advance(to, ELEMENT);
        });
        write.advance(group, groupBytes);
      });
    },
    'forwardColumns',
  );
}

/**
 * `combine…(a, b, groupBytes, groups, length, to, scale)`: the scaled spectrum of kernel a + i·kernel b from those of
 * both. `combineReal` keeps its real part only, which is all there is when a is even and b is odd.
 */
function defineCombine(module: ModuleWriter): void {
  for (const kind of ['real', 'complex'] as const)
    module.define(
      ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'f32'],
      (write, ints, floats) => {
        const [groupA, groupB, groupBytes, groups, length, to] = ints as [
          IntLocal,
          IntLocal,
          IntLocal,
          IntLocal,
          IntLocal,
          IntLocal,
        ];
        const scale = write.vec(f32x4.splat(floats[0] ?? 1));
        write.repeat(groups, () => {
          const a = write.int(groupA);
          const b = write.int(groupB);
          write.repeat(length, () => {
            write.store(to, 0, f32x4.mul(scale, f32x4.sub(v128.load(a), v128.load(b, IMAGINARY))));
            if (kind === 'complex')
              write.store(to, IMAGINARY, f32x4.mul(scale, f32x4.add(v128.load(a, IMAGINARY), v128.load(b))));
            write.advance(to, kind === 'real' ? ELEMENT / 2 : ELEMENT);
            write.advance(a, ELEMENT);
            write.advance(b, ELEMENT);
          });
          write.advance(groupA, groupBytes);
          write.advance(groupB, groupBytes);
        });
      },
      kind === 'real' ? 'combineReal' : 'combineComplex',
    );
}

/**
 * `inverseColumns…(plan, stages, spectrum, groupBytes, groups, factor, length, skip, quads, to, rowsBytes, one, two,
 * result)`: multiplies by the factor, transforms back along y, and keeps 4·quads rows from byte `skip` on. Rows
 * 4r … 4r + 3 of frequency kx go to element kx at `to + r·rowsBytes`.
 */
function defineInverseColumns(module: ModuleWriter, transforms: Transforms, kind: 'real' | 'complex'): void {
  module.define(
    Array.from({ length: 14 }, () => 'i32' as const),
    (write, ints) => {
      const [plan, stages, group, groupBytes, groups, factor, length] = ints as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const [skip, quads, to, rowsBytes, one, two, result] = ints.slice(7) as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const factorBytes = write.int(i32.mul(length, kind === 'real' ? ELEMENT / 2 : ELEMENT));
      const kept = write.int(i32.add(result, skip));
      write.repeat(groups, () => {
        write.call(transforms[kind] as FunctionReference, plan, stages, group, factor, one, two);
        const from = write.int(kept);
        const out = write.int(to);
        write.repeat(quads, () => {
          for (const part of [0, IMAGINARY])
            turnedBlock(write, from, part).forEach((v, j) => write.store(out, j * ELEMENT + part, v));
          write.advance(from, 4 * ELEMENT);
          write.advance(out, rowsBytes);
        });
        write.advance(group, groupBytes);
        write.advance(factor, factorBytes);
        write.advance(to, 4 * ELEMENT);
      });
    },
    kind === 'real' ? 'inverseColumnsReal' : 'inverseColumnsComplex',
  );
}

/**
 * `inverseRows(plan, stages, from, rowsBytes, rowQuads, skip, columnQuads, outA, outB, outRowBytes, one, two, result)`:
 * transforms back along x what inverseColumns left and stores 4·rowQuads × 4·columnQuads samples of the real part at
 * outA and of the imaginary part at outB.
 */
function defineInverseRows(module: ModuleWriter, transforms: Transforms): void {
  module.define(
    Array.from({ length: 13 }, () => 'i32' as const),
    (write, ints) => {
      const [plan, stages, from, rowsBytes, rowQuads, skip, columnQuads] = ints as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const [outA, outB, outRowBytes, one, two, result] = ints.slice(7) as [
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
        IntLocal,
      ];
      const kept = write.int(i32.add(result, skip));
      const multiples = multiplesOf(write, outRowBytes, 3);
      const fourRows = write.int(i32.shl(outRowBytes, 2));
      write.repeat(rowQuads, () => {
        write.call(transforms.none as FunctionReference, plan, stages, from, 0, one, two);
        const at = write.int(kept);
        const outs = [write.int(outA), write.int(outB)];
        write.repeat(columnQuads, () => {
          outs.forEach((out, o) => {
            const addresses = legs(write, out, multiples);
            turnedBlock(write, at, o === 0 ? 0 : IMAGINARY).forEach((v, r) =>
              write.store(addresses[r] as Int, 0, v),
            );
            write.advance(out, 16);
          });
          write.advance(at, 4 * ELEMENT);
        });
        write.advance(from, rowsBytes);
        write.advance(outA, fourRows);
        write.advance(outB, fourRows);
      });
    },
    'inverseRows',
  );
}
