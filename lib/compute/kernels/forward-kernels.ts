import type { FunctionWriter } from '../wasm/function-writer';
import type { ModuleWriter } from '../wasm/module-writer';
import type { Values } from '../wasm/parameters';
import { i32, type Int } from '../wasm/scalars';
import { f32x4, type F32x4 } from '../wasm/vectors';
import { forwardParameters } from './convolution-parameters';
import { ELEMENT, IMAGINARY } from './transform-layout';
import type { Transforms } from './transforms';
import { transpose4 } from './transpose';

/** Adds the two passes of the forward transform of a real image to a module. */
export function defineForwardKernels(module: ModuleWriter, transforms: Transforms): void {
  defineForwardRows(module, transforms);
  defineForwardColumns(module, transforms);
}

function defineForwardRows(module: ModuleWriter, transforms: Transforms): void {
  module.export('forwardRows', forwardParameters.forwardRows, (write, values) => {
    const { plan, stages, image, rowBytes, blocks, inputQuads, quads, length } = values;
    const { to, groupBytes, gathered, one, two, result } = values;
    const end = write.int(elementAt(result, length));
    const given = write.int(i32.shl(inputQuads, 2));
    writeZeros(write, elementAt(gathered, given), i32.sub(length, given));
    write.repeat(blocks, () => {
      gatherRows(write, { image, rowBytes, quads: inputQuads, gathered });
      write.call(transforms.none, { plan, stages, from: gathered, factors: 0, one, two });
      // Element `length` repeats element 0, so that the mirror of every frequency can be read.
      write.store(end, 0, f32x4.load(result));
      write.store(end, IMAGINARY, f32x4.load(result, IMAGINARY));
      separateRows(write, { result, end, to, quads, groupBytes });
      write.advance(image, i32.shl(rowBytes, 3));
      write.advance(to, 8 * ELEMENT);
    });
  });
}

function elementAt(from: Int, index: Int): Int {
  return i32.add(from, i32.mul(index, ELEMENT));
}

/** Writes elements that are zero. */
function writeZeros(write: FunctionWriter, from: Int, count: Int): void {
  const zero = write.vec(f32x4.splat(0));
  const at = write.int(from);
  write.repeat(count, () => {
    write.store(at, 0, zero);
    write.store(at, IMAGINARY, zero);
    write.advance(at, ELEMENT);
  });
}

type RowValues = Values<(typeof forwardParameters)['forwardRows']>;

/** Makes complex signals of eight real rows: i·(rows 0 … 3) + (rows 4 … 7). */
function gatherRows(
  write: FunctionWriter,
  { image, rowBytes, quads, gathered }: Pick<RowValues, 'image' | 'rowBytes' | 'quads' | 'gathered'>,
): void {
  const from = write.int(image);
  const into = write.int(gathered);
  write.repeat(quads, () => {
    // A forward transform is the inverse one with real and imaginary parts exchanged before and after.
    for (const part of [IMAGINARY, 0]) {
      const row = write.int(part === 0 ? i32.add(from, i32.shl(rowBytes, 2)) : from);
      const rows = [0, 1, 2, 3].map((r) => {
        const value = write.vec(f32x4.load(row));
        if (r < 3) write.advance(row, rowBytes);
        return value;
      });
      transpose4(write, rows).forEach((v, j) => write.store(into, j * ELEMENT + part, v));
    }
    write.advance(from, 16);
    write.advance(into, 4 * ELEMENT);
  });
}

/** Separates the transforms of two real rows: X[k] + conj(X[−k]) and X[k] − conj(X[−k]) are twice the one and twice the other. */
function separateRows(
  write: FunctionWriter,
  {
    result,
    end,
    to,
    quads,
    groupBytes,
  }: Pick<RowValues, 'result' | 'to' | 'quads' | 'groupBytes'> & { readonly end: Int },
): void {
  const at = write.int(result);
  const mirror = write.int(end);
  const out = write.int(to);
  write.repeat(quads, () => {
    const columns: F32x4[][] = [[], [], [], []];
    for (let k = 0; k < 4; k++) {
      const [re, im] = [
        write.vec(f32x4.load(at, k * ELEMENT + IMAGINARY)),
        write.vec(f32x4.load(at, k * ELEMENT)),
      ];
      const mirrored = write.int(i32.sub(mirror, k * ELEMENT));
      const [mirrorRe, mirrorIm] = [
        write.vec(f32x4.load(mirrored, IMAGINARY)),
        write.vec(f32x4.load(mirrored)),
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

function defineForwardColumns(module: ModuleWriter, transforms: Transforms): void {
  module.export(
    'forwardColumns',
    forwardParameters.forwardColumns,
    (write, { plan, stages, group, groupBytes, groups, length, rows, one, two, result }) => {
      const filled = write.int(i32.mul(rows, ELEMENT));
      write.repeat(groups, () => {
        writeZeros(write, i32.add(group, filled), i32.sub(length, rows));
        write.call(transforms.none, { plan, stages, from: group, factors: 0, one, two });
        const from = write.int(result);
        const to = write.int(group);
        write.repeat(length, () => {
          const first = write.vec(f32x4.load(from));
          write.store(to, 0, f32x4.load(from, IMAGINARY));
          write.store(to, IMAGINARY, first);
          write.advance(from, ELEMENT);
          write.advance(to, ELEMENT);
        });
        write.advance(group, groupBytes);
      });
    },
  );
}
