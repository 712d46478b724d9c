import type { FunctionReference, FunctionWriter, ModuleWriter, VecLocal } from '../wasm/assemble';
import { f32x4, i32, i32x4, v128, type FusedMultiply, type Int, type Vec } from '../wasm/expressions';
import { transpose4 } from './transpose';

/** Vectors that are compared with the centres together: three registers of four. */
export const BLOCK = 12;
/** Centres that are compared at a time. */
export const CENTRES = 3;
const REGISTERS = BLOCK / 4;
/** Bytes between the dimensions of a packed block. */
const PACKED = BLOCK * 4;
/** Bytes of the header of a group of centres: |c|² of each. */
export const GROUP_HEADER = 16;
/** Larger than any score; padding centres have it. */
export const FAR = 3e38;

/**
 * Bytes of the results for a block, three vectors of each: labels, upper
 * bounds of the squared distance to the nearest centre, lower bounds of that to the second nearest.
 */
export const BLOCK_RESULT: number = 3 * BLOCK * 4;

/** Adds the search for the nearest centre to a module. */
export function defineNearestKernels(module: ModuleWriter, fused: FusedMultiply): void {
  const score = defineScore(module, fused);
  /**
   * `nearestPlanes(at, offsets, dimensions, blocks, packed, centres, groups, bounds, results)`: vectors side by side,
   * dimension k of the first at `at` + the k-th offset. An origin follows the centres and is taken off every vector.
   */
  module.define(
    { ints: ['at', 'offsets', 'dimensions', 'blocks', 'packed', 'centres', 'groups', 'bounds', 'results'] },
    (write, { at, offsets, dimensions, blocks, packed, centres, groups, bounds, results }) => {
      write.repeat(blocks, () => {
        const offset = write.int(offsets);
        const origin = write.int(originAt(centres, groups, dimensions));
        const into = write.int(packed);
        write.repeat(dimensions, () => {
          const from = write.int(i32.add(at, i32.load(offset)));
          const zero = write.vec(v128.load32Splat(origin));
          for (let v = 0; v < REGISTERS; v++)
            write.store(into, 16 * v, f32x4.sub(v128.load(from, 16 * v), zero));
          write.advance(offset, 4);
          write.advance(origin, 4);
          write.advance(into, PACKED);
        });
        write.call(score, packed, dimensions, centres, groups, bounds, results);
        write.advance(at, PACKED);
        write.advance(results, BLOCK_RESULT);
      });
    },
    'nearestPlanes',
  );
  /**
   * `nearestRows(data, addresses, dimensions, blocks, packed, centres, groups, bounds, results)`: each vector's
   * dimensions follow each other, from data + the address in a list on, twelve in a block.
   */
  module.define(
    {
      ints: ['data', 'addresses', 'dimensions', 'blocks', 'packed', 'centres', 'groups', 'bounds', 'results'],
    },
    (write, { data, addresses, dimensions, blocks, packed, centres, groups, bounds, results }) => {
      const fours = write.int(i32.shr(i32.add(dimensions, 3), 2));
      write.repeat(blocks, () => {
        for (let v = 0; v < REGISTERS; v++) {
          const rows = [0, 1, 2, 3].map((r) =>
            write.int(i32.add(data, i32.load(addresses, 4 * (4 * v + r)))),
          );
          const into = write.int(i32.add(packed, 16 * v));
          const origin = write.int(originAt(centres, groups, dimensions));
          write.repeat(fours, () => {
            const zero = write.vec(v128.load(origin));
            const block = rows.map((row) => write.vec(f32x4.sub(v128.load(row), zero)));
            transpose4(write, block).forEach((value, k) => write.store(into, k * PACKED, value));
            write.advance(origin, 16);
            for (const row of rows) write.advance(row, 16);
            write.advance(into, 4 * PACKED);
          });
        }
        write.call(score, packed, dimensions, centres, groups, bounds, results);
        write.advance(addresses, 4 * BLOCK);
        write.advance(results, BLOCK_RESULT);
      });
    },
    'nearestRows',
  );
}

/** Where the origin lies that vectors and centres are measured from: after the last group. */
function originAt(centres: Int, groups: Int, dimensions: Int): Int {
  const groupBytes = i32.add(i32.mul(dimensions, 4 * CENTRES), GROUP_HEADER);
  return i32.add(centres, i32.mul(groups, groupBytes));
}

/**
 * Scores |c|² − 2c·x of a packed block against all centres; keeps the best, its index and the second best.
 *
 * What single precision cannot decide is said so: the label is then ~index, a negative number.
 */
function defineScore(module: ModuleWriter, fused: FusedMultiply): FunctionReference {
  return module.define(
    { ints: ['packed', 'dimensions', 'centres', 'groups', 'bounds', 'results'] },
    (write, { packed, dimensions, centres, groups, bounds, results }) => {
      const registers = Array.from({ length: REGISTERS }, (_, v) => v);
      const squares = squaredLengths(write, fused, packed, dimensions);
      const far = f32x4.splat(FAR);
      const best = registers.map(() => write.vec(far));
      const second = registers.map(() => write.vec(far));
      const index = registers.map(() => write.vec(i32x4.splat(0)));
      const centre = write.int(0);
      write.repeat(groups, () => {
        const scores = Array.from({ length: CENTRES }, (_, j) => {
          const square = write.vec(v128.load32Splat(centres, 4 * j));
          return registers.map(() => write.vec(square));
        });
        write.advance(centres, GROUP_HEADER);
        const x = write.int(packed);
        write.repeat(dimensions, () => {
          const values = registers.map((v) => write.vec(v128.load(x, 16 * v)));
          scores.forEach((row, j) => {
            const factor = write.vec(v128.load32Splat(centres, 4 * j));
            row.forEach((score, v) => write.set(score, fused.madd(factor, values[v] as Vec, score)));
          });
          write.advance(x, PACKED);
          write.advance(centres, 4 * CENTRES);
        });
        scores.forEach((row, j) => {
          const number = write.vec(i32x4.splat(i32.add(centre, j)));
          row.forEach((score, v) => {
            const [b, s, i] = [best[v] as VecLocal, second[v] as VecLocal, index[v] as VecLocal];
            // Strictly less: of equal scores the first centre's stays.
            const less = write.vec(f32x4.lt(score, b));
            write.set(s, f32x4.pmin(s, f32x4.pmax(score, b)));
            write.set(b, f32x4.pmin(b, score));
            write.set(i, v128.bitselect(number, i, less));
          });
        });
        write.advance(centre, CENTRES);
      });
      registers.forEach((v) => {
        const [b, s, i] = [best[v] as Vec, second[v] as Vec, index[v] as Vec];
        storeDecision(write, { best: b, second: s, index: i, square: squares[v] as Vec }, bounds, results, v);
      });
    },
  );
}

function squaredLengths(
  write: FunctionWriter,
  fused: FusedMultiply,
  packed: Int,
  dimensions: Int,
): VecLocal[] {
  const squares = Array.from({ length: REGISTERS }, () => write.vec(f32x4.splat(0)));
  const x = write.int(packed);
  write.repeat(dimensions, () => {
    squares.forEach((square, v) => {
      const value = write.vec(v128.load(x, 16 * v));
      write.set(square, fused.madd(value, value, square));
    });
    write.advance(x, PACKED);
  });
  return squares;
}

/**
 * Stores a register's labels and bounds.
 *
 * Rounding changes a score, and the squared length, by at most u·(|c| + |x|)², u = relative error × number of
 * operations (`bounds`[0]). |c| is at most the longest centre's length (`bounds`[1]) and, for a centre that could be
 * the nearest, at most |x| + d.
 */
function storeDecision(
  write: FunctionWriter,
  { best, second, index, square }: { best: Vec; second: Vec; index: Vec; square: Vec },
  bounds: Int,
  results: Int,
  v: number,
): void {
  const zero = f32x4.splat(0);
  const distance2 = write.vec(f32x4.pmax(zero, f32x4.add(best, square)));
  const length = write.vec(f32x4.sqrt(square));
  const near = f32x4.mul(f32x4.splat(1.01), f32x4.add(length, f32x4.sqrt(distance2)));
  const reach = write.vec(f32x4.pmin(v128.load32Splat(bounds, 4), near));
  const sum = write.vec(f32x4.add(reach, length));
  const error = write.vec(
    f32x4.add(f32x4.mul(v128.load32Splat(bounds), f32x4.mul(sum, sum)), f32x4.splat(1e-30)),
  );
  const sure = write.vec(f32x4.lt(f32x4.add(error, error), f32x4.sub(second, best)));
  write.store(results, 16 * v, v128.bitselect(index, v128.not(index), sure));
  write.store(results, PACKED + 16 * v, f32x4.add(distance2, error));
  write.store(results, 2 * PACKED + 16 * v, f32x4.sub(f32x4.add(second, square), error));
}
