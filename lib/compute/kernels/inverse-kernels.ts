import type { FunctionWriter } from '../wasm/function-writer';
import type { ModuleWriter } from '../wasm/module-writer';
import { i32, type Int } from '../wasm/scalars';
import { f32x4, type F32x4 } from '../wasm/vectors';
import { inverseParameters } from './convolution-parameters';
import { factorBytes } from './stages';
import { multiplesOf, strided } from './strides';
import { ELEMENT, IMAGINARY } from './transform-layout';
import type { Transforms } from './transforms';
import { transpose4 } from './transpose';

/** Adds the two passes of the inverse transform to a module. */
export function defineInverseKernels(module: ModuleWriter, transforms: Transforms): void {
  defineInverseColumns(module, transforms, 'real');
  defineInverseColumns(module, transforms, 'complex');
  defineInverseRows(module, transforms);
}

/**
 * Loads one part (real or imaginary) of four consecutive elements and transposes it: each vector then holds four elements
 * of one signal.
 */
function turnedBlock(write: FunctionWriter, address: Int, part: number): F32x4[] {
  return transpose4(
    write,
    [0, 1, 2, 3].map((j) => write.vec(f32x4.load(address, j * ELEMENT + part))),
  );
}

function defineInverseColumns(module: ModuleWriter, transforms: Transforms, kind: 'real' | 'complex'): void {
  module.export(
    kind === 'real' ? 'inverseColumnsReal' : 'inverseColumnsComplex',
    inverseParameters.inverseColumnsReal,
    (write, values) => {
      const { plan, stages, group, groupBytes, groups, factor, length } = values;
      const { skip, last, quads, to, rowsBytes, one, two, result } = values;
      const groupFactorBytes = write.int(i32.mul(length, factorBytes(kind)));
      const kept = write.int(i32.add(result, skip));
      const end = write.int(i32.add(result, last));
      const fewer = write.int(i32.sub(quads, 1));
      write.repeat(groups, () => {
        write.call(transforms[kind], { plan, stages, from: group, factors: factor, one, two });
        const from = write.int(kept);
        const out = write.int(to);
        function turnRows(at: Int): void {
          for (const part of [0, IMAGINARY])
            turnedBlock(write, at, part).forEach((v, j) => write.store(out, j * ELEMENT + part, v));
        }
        write.repeat(fewer, () => {
          turnRows(from);
          write.advance(from, 4 * ELEMENT);
          write.advance(out, rowsBytes);
        });
        turnRows(end);
        write.advance(group, groupBytes);
        write.advance(factor, groupFactorBytes);
        write.advance(to, 4 * ELEMENT);
      });
    },
  );
}

function defineInverseRows(module: ModuleWriter, transforms: Transforms): void {
  module.export('inverseRows', inverseParameters.inverseRows, (write, values) => {
    const { plan, stages, from, rowsBytes, rowQuads, skip, columnQuads } = values;
    const { outA, outB, outRowBytes, lastRows, one, two, result } = values;
    const kept = write.int(i32.add(result, skip));
    // The last four samples of a row, and where they are in the transform.
    const lastOut = write.int(i32.sub(outRowBytes, 16));
    const lastKept = write.int(i32.add(kept, i32.mul(lastOut, ELEMENT / 4)));
    const multiples = multiplesOf(write, outRowBytes, 3);
    const fourRows = write.int(i32.shl(outRowBytes, 2));
    function fourRowsAt(firstA: Int, firstB: Int): void {
      write.call(transforms.none, { plan, stages, from, factors: 0, one, two });
      const at = write.int(kept);
      const outs = [write.int(firstA), write.int(firstB)];
      function storeBlock(): void {
        outs.forEach((out, o) => {
          const addresses = strided(write, out, multiples);
          turnedBlock(write, at, o === 0 ? 0 : IMAGINARY).forEach((v, r) =>
            write.store(addresses[r] ?? out, 0, v),
          );
        });
      }
      write.repeat(i32.sub(columnQuads, 1), () => {
        storeBlock();
        for (const out of outs) write.advance(out, 16);
        write.advance(at, 4 * ELEMENT);
      });
      write.set(at, lastKept);
      outs.forEach((out, o) => write.set(out, i32.add(o === 0 ? firstA : firstB, lastOut)));
      storeBlock();
    }
    const row = write.int(0);
    write.repeat(i32.sub(rowQuads, 1), () => {
      fourRowsAt(i32.add(outA, row), i32.add(outB, row));
      write.advance(from, rowsBytes);
      write.advance(row, fourRows);
    });
    fourRowsAt(i32.add(outA, lastRows), i32.add(outB, lastRows));
  });
}
