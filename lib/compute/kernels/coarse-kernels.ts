import type { FunctionReference, FunctionWriter, IntLocal, ModuleWriter, VecLocal } from '../wasm/assemble';
import { f32x4, i32, i32x4, v128, type FusedMultiply, type Int, type Vec } from '../wasm/expressions';
import {
  BLOCK,
  CENTRES,
  defineSearch,
  FAR,
  GROUP_HEADER,
  keepBest,
  PACKED,
  REGISTERS,
  roundingError,
  squaredLengths,
  storeDecision,
  type Ranking,
} from './nearest-kernels';

const registers = Array.from({ length: REGISTERS }, (_, v) => v);

/**
 * Adds a search that gives the labels of the nearest-centre search in a fraction of the time, where centres are many and
 * dimensions too: `coarsePlanes` and `coarseRows`, see `defineSearch`.
 *
 * Along a few axes distances are shorter than in the whole space. So a block is compared with all centres along these
 * axes; the nearest there tell how far the nearest centre can be at most; and only centres that are not farther than
 * that already along the axes are compared in the whole space. Bounds of the second nearest are not to be used.
 */
export function defineCoarseKernels(module: ModuleWriter, fused: FusedMultiply): void {
  const compare = defineCompare(module, fused);
  const parameters = ['axes', 'threes', 'coarse', 'groups', 'singles', 'count', 'bounds', 'work'] as const;
  const score = module.define(
    { ints: ['packed', 'dimensions', ...parameters, 'results'] },
    (write, { packed, dimensions, axes, threes, coarse, groups, singles, count, bounds, work, results }) => {
      const kept = write.int(i32.mul(threes, CENTRES));
      const scores = write.int(i32.add(work, i32.mul(kept, PACKED)));
      write.call(compare.project, packed, dimensions, axes, threes, work);
      write.call(compare.all, work, kept, coarse, groups, scores, results);
      write.call(compare.some, packed, dimensions, singles, count, bounds, scores, work, kept, results);
    },
  );
  defineSearch(module, 'coarse', parameters, score);
}

function defineCompare(
  module: ModuleWriter,
  fused: FusedMultiply,
): { project: FunctionReference; all: FunctionReference; some: FunctionReference } {
  const project = module.define(
    { ints: ['packed', 'dimensions', 'axes', 'threes', 'into'] },
    (write, { packed, dimensions, axes, threes, into }) => {
      // Axes lie in threes as centres do: their values dimension by dimension.
      write.repeat(threes, () => {
        const sums = products(write, fused, { packed, dimensions, factors: axes }, () => f32x4.splat(0));
        sums.forEach((row, j) => row.forEach((value, v) => write.store(into, j * PACKED + 16 * v, value)));
        write.advance(into, CENTRES * PACKED);
      });
    },
  );
  const all = module.define(
    { ints: ['projected', 'kept', 'coarse', 'groups', 'scores', 'results'] },
    (write, { projected, kept, coarse, groups, scores, results }) => {
      const best = registers.map(() => write.vec(f32x4.splat(FAR)));
      const index = registers.map(() => write.vec(i32x4.splat(0)));
      const centre = write.int(0);
      write.repeat(groups, () => {
        const squares = write.int(coarse);
        write.advance(coarse, GROUP_HEADER);
        const block = { packed: projected, dimensions: kept, factors: coarse };
        const rows = products(write, fused, block, (j) => v128.load32Splat(squares, 4 * j));
        rows.forEach((row, j) => {
          const number = write.vec(i32x4.splat(i32.add(centre, j)));
          row.forEach((score, v) => {
            const [b, i] = [best[v] as VecLocal, index[v] as VecLocal];
            write.store(scores, j * PACKED + 16 * v, score);
            write.set(i, v128.bitselect(number, i, f32x4.lt(score, b)));
            write.set(b, f32x4.pmin(b, score));
          });
        });
        write.advance(scores, CENTRES * PACKED);
        write.advance(centre, CENTRES);
      });
      registers.forEach((v) => write.store(results, 16 * v, index[v] as Vec));
    },
  );
  const some = module.define(
    {
      ints: ['packed', 'dimensions', 'singles', 'count', 'bounds', 'scores', 'projected', 'kept', 'results'],
    },
    (write, { packed, dimensions, singles, count, bounds, scores, projected, kept, results }) => {
      const stride = write.int(i32.add(i32.shl(dimensions, 2), GROUP_HEADER));
      const squares = squaredLengths(write, fused, packed, dimensions);
      const limits = registers.map(() => write.vec(f32x4.splat(FAR)));
      const candidate = write.int(results);
      write.repeat(BLOCK, () => {
        const at = write.int(i32.add(singles, i32.mul(i32.load(candidate), stride)));
        wholeScores(write, fused, { packed, dimensions }, at).forEach((score, v) =>
          write.set(limits[v] as VecLocal, f32x4.pmin(limits[v] as Vec, score)),
        );
        write.advance(candidate, 4);
      });
      const along = squaredLengths(write, fused, projected, kept);
      limits.forEach((limit, v) => {
        const square = squares[v] as Vec;
        const distance2 = write.vec(f32x4.pmax(f32x4.splat(0), f32x4.add(limit, square)));
        // Three times: the error here, that along the axes, and that within which a label would not be sure.
        const error = roundingError(write, { square, distance2 }, i32.add(bounds, 8));
        const margin = f32x4.mul(f32x4.splat(3), error);
        write.set(limit, f32x4.add(f32x4.sub(distance2, along[v] as Vec), margin));
      });
      const rankings = registers.map((): Ranking => ({
        best: write.vec(f32x4.splat(FAR)),
        second: write.vec(f32x4.splat(FAR)),
        index: write.vec(i32x4.splat(0)),
      }));
      const centre = write.int(0);
      write.repeat(count, () => {
        const within = registers.map((v) => f32x4.lt(v128.load(scores, 16 * v), limits[v] as Vec));
        const any = within.reduce((a, b) => v128.or(a, b));
        write.when(v128.anyTrue(any), () => {
          const number = write.vec(i32x4.splat(centre));
          wholeScores(write, fused, { packed, dimensions }, singles).forEach((score, v) =>
            keepBest(write, score, number, rankings[v] as Ranking),
          );
        });
        write.advance(scores, PACKED);
        write.advance(singles, stride);
        write.advance(centre, 1);
      });
      rankings.forEach((ranking, v) =>
        storeDecision(write, { ...ranking, square: squares[v] as Vec }, bounds, results, v),
      );
    },
  );
  return { project, all, some };
}

/** Adds to start values the products of three centres or axes with a packed block; leaves `factors` behind them. */
function products(
  write: FunctionWriter,
  fused: FusedMultiply,
  { packed, dimensions, factors }: { packed: Int; dimensions: Int; factors: IntLocal },
  start: (j: number) => Vec,
): VecLocal[][] {
  const sums = Array.from({ length: CENTRES }, (_, j) => {
    const value = write.vec(start(j));
    return registers.map(() => write.vec(value));
  });
  const x = write.int(packed);
  write.repeat(dimensions, () => {
    const values = registers.map((v) => write.vec(v128.load(x, 16 * v)));
    sums.forEach((row, j) => {
      const factor = write.vec(v128.load32Splat(factors, 4 * j));
      row.forEach((sum, v) => write.set(sum, fused.madd(factor, values[v] as Vec, sum)));
    });
    write.advance(x, PACKED);
    write.advance(factors, 4 * CENTRES);
  });
  return sums;
}

/** The scores |c|² − 2c·x of one centre; dimensions two by two, so that sums do not wait for each other. */
function wholeScores(
  write: FunctionWriter,
  fused: FusedMultiply,
  { packed, dimensions }: { packed: Int; dimensions: Int },
  single: Int,
): VecLocal[] {
  const even = registers.map(() => write.vec(v128.load32Splat(single)));
  const odd = registers.map(() => write.vec(f32x4.splat(0)));
  const x = write.int(packed);
  const factors = write.int(i32.add(single, GROUP_HEADER));
  write.repeat(i32.shr(dimensions, 1), () => {
    [even, odd].forEach((sums, k) => {
      const factor = write.vec(v128.load32Splat(factors, 4 * k));
      sums.forEach((sum, v) => write.set(sum, fused.madd(factor, v128.load(x, k * PACKED + 16 * v), sum)));
    });
    write.advance(x, 2 * PACKED);
    write.advance(factors, 8);
  });
  return even.map((sum, v) => write.vec(f32x4.add(sum, odd[v] as Vec)));
}
