import type { FunctionReference, FunctionWriter } from '../wasm/function-writer';
import type { ModuleWriter } from '../wasm/module-writer';
import { i32, type Int } from '../wasm/scalars';
import { f32x4, type FusedMultiply } from '../wasm/vectors';
import { butterfly } from './butterflies';
import { loadPoint, multiplyPoints, storePoint, type Point } from './points';
import { multiplesOf, strided } from './strides';
import { ELEMENT, IMAGINARY } from './transform-layout';

/** The factors by which the first stage multiplies its input, element by element. */
export type Factor = 'none' | 'real' | 'complex';

/** Bytes of a twiddle factor: cos, sin. */
const TWIDDLE = 8;

/** Bytes of an element's factor: its real parts only, or its real and imaginary parts. */
export function factorBytes(factor: Exclude<Factor, 'none'>): number {
  return factor === 'real' ? ELEMENT / 2 : ELEMENT;
}

/** Reads the j-th twiddle factor of a butterfly into all lanes. */
function loadTwiddle(write: FunctionWriter, twiddles: Int, j: number): Point {
  return {
    re: write.vec(f32x4.loadSplat(twiddles, TWIDDLE * j)),
    im: write.vec(f32x4.loadSplat(twiddles, TWIDDLE * j + 4)),
  };
}

/** Parameters of the stage that reads the input. */
const firstStageParameters = {
  from: 'i32',
  /** Address of the factors; not read if there are none. */
  factors: 'i32',
  to: 'i32',
  m: 'i32',
  twiddles: 'i32',
} as const;

/**
 * Defines the stage that reads the input.
 *
 * Butterfly p of m reads points p, p + m, p + 2m, … and writes points radix·p, radix·p + 1, …; it multiplies the input by the
 * spectrum as it reads, so that the product needs no separate pass.
 */
export function firstStage(
  module: ModuleWriter,
  fused: FusedMultiply,
  radix: number,
  factor: Factor,
): FunctionReference<typeof firstStageParameters> {
  return module.define(
    `firstStage${radix}.${factor}`,
    firstStageParameters,
    (write, { from, factors, to, m, twiddles }) => {
      const transform = butterfly(radix, write, fused);
      const apart = multiplesOf(write, write.int(i32.mul(m, ELEMENT)), radix - 1);
      const bytes = factor === 'none' ? 0 : factorBytes(factor);
      const factorsApart =
        factor === 'none' ? [] : multiplesOf(write, write.int(i32.mul(m, bytes)), radix - 1);
      write.repeat(m, () => {
        const factorAt = strided(write, factors, factorsApart);
        const points = strided(write, from, apart).map((address, j): Point => {
          const point = loadPoint(write, address);
          const at = factorAt[j];
          if (factor === 'none' || !at) return point;
          const re = write.vec(f32x4.load(at));
          if (factor === 'real')
            return { re: write.vec(f32x4.mul(point.re, re)), im: write.vec(f32x4.mul(point.im, re)) };
          return multiplyPoints(write, fused, point, { re, im: write.vec(f32x4.load(at, IMAGINARY)) });
        });
        transform(points)
          .map((point, j) =>
            // The twiddle factor of point 0 is 1.
            j === 0 ? point : multiplyPoints(write, fused, point, loadTwiddle(write, twiddles, j - 1)),
          )
          .forEach((point, j) => storePoint(write, to, point, j * ELEMENT));
        write.advance(from, ELEMENT);
        if (factor !== 'none') write.advance(factors, bytes);
        write.advance(to, radix * ELEMENT);
        write.advance(twiddles, TWIDDLE * (radix - 1));
      });
    },
  );
}

/** Parameters of any later stage. */
const laterStageParameters = { from: 'i32', to: 'i32', m: 'i32', s: 'i32', twiddles: 'i32' } as const;

/**
 * Defines any later stage.
 *
 * m groups of s butterflies, which share their twiddle factors: butterfly q of group p reads points p·s + q,
 * (p + m)·s + q, … and writes points radix·p·s + q, (radix·p + 1)·s + q, ….
 */
export function laterStage(
  module: ModuleWriter,
  fused: FusedMultiply,
  radix: number,
): FunctionReference<typeof laterStageParameters> {
  return module.define(`laterStage${radix}`, laterStageParameters, (write, { from, to, m, s, twiddles }) => {
    const transform = butterfly(radix, write, fused);
    const width = write.int(i32.mul(s, ELEMENT));
    const inputApart = multiplesOf(write, write.int(i32.mul(width, m)), radix - 1);
    const outputApart = multiplesOf(write, width, radix - 1);
    const rest = write.int(i32.mul(width, radix - 1));
    function group(turn: (points: Point[]) => Point[]): void {
      write.repeat(s, () => {
        const points = strided(write, from, inputApart).map((address) => loadPoint(write, address));
        const addresses = strided(write, to, outputApart);
        turn(transform(points)).forEach((point, j) => storePoint(write, addresses[j] ?? to, point));
        write.advance(from, ELEMENT);
        write.advance(to, ELEMENT);
      });
      write.advance(to, rest);
    }
    // The twiddle factors of the first of the m groups are 1.
    group((points) => points);
    write.repeat(i32.sub(m, 1), () => {
      write.advance(twiddles, TWIDDLE * (radix - 1));
      // Read here, once for the s butterflies that share them.
      const factors = Array.from({ length: radix - 1 }, (_, j) => loadTwiddle(write, twiddles, j));
      group((points) =>
        points.map((point, j) => {
          const factor = factors[j - 1];
          return factor ? multiplyPoints(write, fused, point, factor) : point;
        }),
      );
    });
  });
}
