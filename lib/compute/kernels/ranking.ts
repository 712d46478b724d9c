import type { FunctionWriter, VecLocal } from '../wasm/function-writer';
import type { Int } from '../wasm/scalars';
import { f32x4, v128, type F32x4, type FusedMultiply, type I32x4 } from '../wasm/vectors';
import { BOUND, PACKED, packedOffset, registers } from './packed-layout';

/** Safety factor for the rounding of roots and their difference. */
const [OUTWARDS, INWARDS] = [1 + 1e-6, 1 - 1e-6];

/** The two lowest scores so far of each vector in a register, and the index of the lowest. */
export interface Ranking {
  readonly best: VecLocal<'f32x4'>;
  readonly second: VecLocal<'f32x4'>;
  readonly index: VecLocal<'i32x4'>;
}

/** Updates the ranking with the scores of another centre. */
export function keepBest(
  write: FunctionWriter,
  score: F32x4,
  number: I32x4,
  { best, second, index }: Ranking,
): void {
  // Strictly less: on a tie the first centre stays.
  const less = write.vec(f32x4.lt(score, best));
  write.set(second, f32x4.pmin(second, f32x4.pmax(score, best)));
  write.set(best, f32x4.pmin(best, score));
  write.set(index, v128.bitselect(number, index, less));
}

/** The squared lengths of a packed block's vectors. */
export function squaredLengths(
  write: FunctionWriter,
  fused: FusedMultiply,
  { packed, dimensions }: { readonly packed: Int; readonly dimensions: Int },
): VecLocal<'f32x4'>[] {
  const squares = registers.map(() => write.vec(f32x4.splat(0)));
  const x = write.int(packed);
  write.repeat(dimensions, () => {
    squares.forEach((square, v) => {
      const value = write.vec(f32x4.load(x, packedOffset(0, v)));
      write.set(square, fused.madd(value, value, square));
    });
    write.advance(x, PACKED);
  });
  return squares;
}

/**
 * Bounds the rounding error of the scores in a register.
 *
 * Rounding changes a score, and the squared length, by at most u·(|c| + |x|)², u = relative error × number of
 * operations (`bounds`[0]). |c| is at most the longest centre's length (`bounds`[1]) and, for a centre that could be
 * the nearest, at most |x| + d.
 */
export function roundingError(
  write: FunctionWriter,
  { square, distance2 }: { readonly square: F32x4; readonly distance2: F32x4 },
  bounds: Int,
): VecLocal<'f32x4'> {
  const length = write.vec(f32x4.sqrt(square));
  const near = f32x4.mul(f32x4.splat(1.01), f32x4.add(length, f32x4.sqrt(distance2)));
  const reach = write.vec(f32x4.pmin(f32x4.loadSplat(bounds, 4), near));
  const sum = write.vec(f32x4.add(reach, length));
  return write.vec(f32x4.add(f32x4.mul(f32x4.loadSplat(bounds), f32x4.mul(sum, sum)), f32x4.splat(1e-30)));
}

/**
 * Stores the labels of register v, and lower bounds on the difference in distance between the two nearest centres.
 *
 * A label that single precision cannot decide is stored as ~index, a negative number.
 */
export function storeDecision(
  write: FunctionWriter,
  v: number,
  { best, second, index }: Ranking,
  { square, bounds, results }: { readonly square: F32x4; readonly bounds: Int; readonly results: Int },
): void {
  const distance2 = write.vec(f32x4.pmax(f32x4.splat(0), f32x4.add(best, square)));
  const error = roundingError(write, { square, distance2 }, bounds);
  const sure = write.vec(f32x4.lt(f32x4.add(error, error), f32x4.sub(second, best)));
  write.store(results, 16 * v, v128.bitselect(index, v128.not(index), sure));
  const above = f32x4.sqrt(f32x4.add(distance2, error));
  // The second nearest centre may be longer than the nearest, with a larger rounding error.
  const second2 = write.vec(f32x4.pmax(f32x4.splat(0), f32x4.add(second, square)));
  const secondError = roundingError(write, { square, distance2: second2 }, bounds);
  const below = f32x4.sqrt(f32x4.pmax(f32x4.splat(0), f32x4.sub(second2, secondError)));
  const gap = f32x4.sub(f32x4.mul(f32x4.splat(INWARDS), below), f32x4.mul(f32x4.splat(OUTWARDS), above));
  write.store(results, BOUND + 16 * v, gap);
}
