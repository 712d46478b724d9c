import type { FunctionWriter, IntLocal, ModuleWriter } from '../wasm/assemble';
import { f32x4, i32, v128, type Int, type Vec } from '../wasm/expressions';
import { ELEMENT, IMAGINARY } from './points';
import type { Transforms } from './transforms';
import { transpose4 } from './transpose';

/** Adds the two passes of the forward transform of a real image to a module. */
export function defineForwardKernels(module: ModuleWriter, transforms: Transforms): void {
  defineForwardRows(module, transforms);
  defineForwardColumns(module, transforms);
}

/**
 * `forwardRows(plan, stages, image, rowBytes, blocks, inputQuads, quads, length, to, groupBytes, gathered, one, two,
 * result)`: twice the transform along x of blocks × 8 real rows, four rows in the lanes and two such fours in one complex
 * signal; samples from 4·inputQuads on are zero. Frequency 4g + lane of row y goes to `to + g·groupBytes + y·ELEMENT`,
 * imaginary part first.
 */
function defineForwardRows(module: ModuleWriter, transforms: Transforms): void {
  module.define(
    {
      ints: [
        'plan',
        'stages',
        'image',
        'rowBytes',
        'blocks',
        'inputQuads',
        'quads',
        'length',
        'to',
        'groupBytes',
        'gathered',
        'one',
        'two',
        'result',
      ],
    },
    (write, values) => {
      const { plan, stages, image, rowBytes, blocks, inputQuads, quads, length } = values;
      const { to, groupBytes, gathered, one, two, result } = values;
      const end = write.int(i32.add(result, i32.mul(length, ELEMENT)));
      const given = write.int(i32.shl(inputQuads, 2));
      writeZeros(write, i32.add(gathered, i32.mul(given, ELEMENT)), i32.sub(length, given));
      write.repeat(blocks, () => {
        gatherRows(write, { image, rowBytes, quads: inputQuads, gathered });
        write.call(transforms.none, plan, stages, gathered, 0, one, two);
        // Element `length` repeats element 0, so that the mirror of every frequency can be read.
        write.store(end, 0, v128.load(result));
        write.store(end, IMAGINARY, v128.load(result, IMAGINARY));
        separateRows(write, { result, end, to, quads, groupBytes });
        write.advance(image, i32.shl(rowBytes, 3));
        write.advance(to, 8 * ELEMENT);
      });
    },
    'forwardRows',
  );
}

/** Writes elements of zeros. */
function writeZeros(write: FunctionWriter, from: Int, count: Int): void {
  const zero = write.vec(f32x4.splat(0));
  const at = write.int(from);
  write.repeat(count, () => {
    write.store(at, 0, zero);
    write.store(at, IMAGINARY, zero);
    write.advance(at, ELEMENT);
  });
}

/** Makes complex signals of eight real rows: i·(rows 0 … 3) + (rows 4 … 7). */
function gatherRows(
  write: FunctionWriter,
  { image, rowBytes, quads, gathered }: Record<'image' | 'rowBytes' | 'quads' | 'gathered', IntLocal>,
): void {
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
}

/** Takes the transforms of two real rows apart: X[k] ± conj(X[−k]) is twice that of one and of the other. */
function separateRows(
  write: FunctionWriter,
  { result, end, to, quads, groupBytes }: Record<'result' | 'end' | 'to' | 'quads' | 'groupBytes', IntLocal>,
): void {
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
}

/**
 * `forwardColumns(plan, stages, group, groupBytes, groups, length, rows, one, two, result)`: the transform along y, in
 * place, of what forwardRows left in the first `rows` elements, with zeros after them; afterwards the real part comes
 * first.
 */
function defineForwardColumns(module: ModuleWriter, transforms: Transforms): void {
  module.define(
    { ints: ['plan', 'stages', 'group', 'groupBytes', 'groups', 'length', 'rows', 'one', 'two', 'result'] },
    (write, { plan, stages, group, groupBytes, groups, length, rows, one, two, result }) => {
      const filled = write.int(i32.mul(rows, ELEMENT));
      write.repeat(groups, () => {
        writeZeros(write, i32.add(group, filled), i32.sub(length, rows));
        write.call(transforms.none, plan, stages, group, 0, one, two);
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
