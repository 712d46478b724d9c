import type { FunctionReference, FunctionWriter, ModuleWriter, VecLocal } from '../wasm/assemble';
import { f32x4, i32, i32x4, v128, type FusedMultiply, type Int, type Vec } from '../wasm/expressions';
import { transpose4 } from './transpose';

/** Vectors that are compared with the centres together: three registers of four. */
export const BLOCK = 12;
/** Centres that are compared at a time. */
export const CENTRES = 3;
/** Registers that hold one dimension of a block. */
export const REGISTERS: number = BLOCK / 4;
/** Bytes between the dimensions of a packed block. */
export const PACKED: number = BLOCK * 4;
/** Bytes of the header of a group of centres: |c|² of each. */
export const GROUP_HEADER = 16;
/** Larger than any score; padding centres have it. */
export const FAR = 3e38;

/** Bytes of the results for a block: labels, and lower bounds of how much farther the second nearest centre is. */
export const BLOCK_RESULT: number = 2 * BLOCK * 4;
/** Roots and their difference are rounded: the bounds are moved apart by more than that. */
const [OUTWARDS, INWARDS] = [1 + 1e-6, 1 - 1e-6];

/** Adds the search for the nearest centre to a module, as `nearestPlanes` and `nearestRows`: see {@link defineSearch}. */
export function defineNearestKernels(module: ModuleWriter, fused: FusedMultiply): void {
  defineSearch(module, 'nearest', ['centres', 'groups', 'bounds'], defineScore(module, fused));
}

/**
 * Adds two kernels that pack vectors, less an origin, in blocks of twelve and hand every block to a scorer.
 * @param name of the kernels: `…Planes(at, offsets, dimensions, blocks, packed, results, origin, …)` takes vectors side by side,
 * dimension k of the first at `at` + the k-th offset; `…Rows(data, addresses, dimensions, blocks, packed, results, origin, …)`
 * takes each vector's dimensions one after the other, from data + the address in a list on, twelve in a block
 * @param passed names of the parameters that go on to the scorer
 * @param score takes packed, dimensions, those parameters, and results
 */
export function defineSearch<Name extends string>(
  module: ModuleWriter,
  name: string,
  passed: readonly Name[],
  score: FunctionReference,
): void {
  module.define(
    { ints: ['at', 'offsets', 'dimensions', 'blocks', 'packed', 'results', 'origin', ...passed] },
    (write, { at, offsets, dimensions, blocks, packed, results, origin, ...others }) => {
      const rest = passed.map((parameter) => (others as Record<string, Int>)[parameter] as Int);
      write.repeat(blocks, () => {
        const offset = write.int(offsets);
        const zeros = write.int(origin);
        const into = write.int(packed);
        write.repeat(dimensions, () => {
          const from = write.int(i32.add(at, i32.load(offset)));
          const zero = write.vec(v128.load32Splat(zeros));
          for (let v = 0; v < REGISTERS; v++)
            write.store(into, 16 * v, f32x4.sub(v128.load(from, 16 * v), zero));
          write.advance(offset, 4);
          write.advance(zeros, 4);
          write.advance(into, PACKED);
        });
        write.call(score, packed, dimensions, ...rest, results);
        write.advance(at, PACKED);
        write.advance(results, BLOCK_RESULT);
      });
    },
    `${name}Planes`,
  );
  module.define(
    { ints: ['data', 'addresses', 'dimensions', 'blocks', 'packed', 'results', 'origin', ...passed] },
    (write, { data, addresses, dimensions, blocks, packed, results, origin, ...others }) => {
      const rest = passed.map((parameter) => (others as Record<string, Int>)[parameter] as Int);
      const fours = write.int(i32.shr(i32.add(dimensions, 3), 2));
      write.repeat(blocks, () => {
        for (let v = 0; v < REGISTERS; v++) {
          const rows = [0, 1, 2, 3].map((r) =>
            write.int(i32.add(data, i32.load(addresses, 4 * (4 * v + r)))),
          );
          const zeros = write.int(origin);
          const into = write.int(i32.add(packed, 16 * v));
          write.repeat(fours, () => {
            const zero = write.vec(v128.load(zeros));
            const block = rows.map((row) => write.vec(f32x4.sub(v128.load(row), zero)));
            transpose4(write, block).forEach((value, k) => write.store(into, k * PACKED, value));
            write.advance(zeros, 16);
            for (const row of rows) write.advance(row, 16);
            write.advance(into, 4 * PACKED);
          });
        }
        write.call(score, packed, dimensions, ...rest, results);
        write.advance(addresses, 4 * BLOCK);
        write.advance(results, BLOCK_RESULT);
      });
    },
    `${name}Rows`,
  );
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
          row.forEach((score, v) =>
            keepBest(write, score, number, { best: best[v], second: second[v], index: index[v] } as Ranking),
          );
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

/** The least scores of a register's vectors so far. */
export interface Ranking {
  readonly best: VecLocal;
  readonly second: VecLocal;
  readonly index: VecLocal;
}

/** Takes one more centre's scores into account. */
export function keepBest(
  write: FunctionWriter,
  score: Vec,
  number: Vec,
  { best, second, index }: Ranking,
): void {
  // Strictly less: of equal scores the first centre's stays.
  const less = write.vec(f32x4.lt(score, best));
  write.set(second, f32x4.pmin(second, f32x4.pmax(score, best)));
  write.set(best, f32x4.pmin(best, score));
  write.set(index, v128.bitselect(number, index, less));
}

/** The squared lengths of a packed block's vectors. */
export function squaredLengths(
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
 * Bounds what rounding changes in a register's scores.
 *
 * Rounding changes a score, and the squared length, by at most u·(|c| + |x|)², u = relative error × number of
 * operations (`bounds`[0]). |c| is at most the longest centre's length (`bounds`[1]) and, for a centre that could be
 * the nearest, at most |x| + d.
 */
export function roundingError(
  write: FunctionWriter,
  { square, distance2 }: { square: Vec; distance2: Vec },
  bounds: Int,
): VecLocal {
  const length = write.vec(f32x4.sqrt(square));
  const near = f32x4.mul(f32x4.splat(1.01), f32x4.add(length, f32x4.sqrt(distance2)));
  const reach = write.vec(f32x4.pmin(v128.load32Splat(bounds, 4), near));
  const sum = write.vec(f32x4.add(reach, length));
  return write.vec(f32x4.add(f32x4.mul(v128.load32Splat(bounds), f32x4.mul(sum, sum)), f32x4.splat(1e-30)));
}

/** Stores a register's labels and lower bounds of how much farther the second nearest centre is than the nearest. */
export function storeDecision(
  write: FunctionWriter,
  { best, second, index, square }: { best: Vec; second: Vec; index: Vec; square: Vec },
  bounds: Int,
  results: Int,
  v: number,
): void {
  const distance2 = write.vec(f32x4.pmax(f32x4.splat(0), f32x4.add(best, square)));
  const error = roundingError(write, { square, distance2 }, bounds);
  const sure = write.vec(f32x4.lt(f32x4.add(error, error), f32x4.sub(second, best)));
  write.store(results, 16 * v, v128.bitselect(index, v128.not(index), sure));
  const above = f32x4.sqrt(f32x4.add(distance2, error));
  // The second nearest may be longer than the nearest, and its score rounded more.
  const second2 = write.vec(f32x4.pmax(f32x4.splat(0), f32x4.add(second, square)));
  const secondError = roundingError(write, { square, distance2: second2 }, bounds);
  const below = f32x4.sqrt(f32x4.pmax(f32x4.splat(0), f32x4.sub(second2, secondError)));
  const gap = f32x4.sub(f32x4.mul(f32x4.splat(INWARDS), below), f32x4.mul(f32x4.splat(OUTWARDS), above));
  write.store(results, PACKED + 16 * v, gap);
}
