import type { FunctionReference, FunctionWriter, VecLocal } from '../wasm/function-writer';
import type { ModuleWriter } from '../wasm/module-writer';
import type { IntLocal } from '../wasm/parameters';
import { i32, type Int } from '../wasm/scalars';
import { f32x4, i32x4, v128, type F32x4, type FusedMultiply } from '../wasm/vectors';
import { BLOCK, CENTRES, FAR, GROUP_HEADER, PACKED, packedOffset, registers } from './packed-layout';
import { keepBest, roundingError, squaredLengths, storeDecision, type Ranking } from './ranking';
import { searchPlanes, searchRows } from './search-kernels';
import { coarseParameters } from './search-parameters';

/**
 * Adds a search that gives the same labels as the nearest-centre search in a fraction of the time, for many centres in many
 * dimensions.
 *
 * Projected onto a few axes, distances are never longer than in the whole space. So a block is first compared with all
 * centres in the
 * projection; the nearest ones there give an upper bound on the distance to the nearest centre; and only centres within that
 * bound in the projection are compared in the whole space. The bounds on the second nearest centre are not valid.
 */
export function defineCoarseKernels(module: ModuleWriter, fused: FusedMultiply): void {
  const project = defineProject(module, fused);
  const compareAll = defineCompareAll(module, fused);
  const compareSome = defineCompareSome(module, fused);
  const score = module.define(
    'coarse.score',
    {
      packed: 'i32',
      dimensions: 'i32',
      axes: 'i32',
      threes: 'i32',
      coarse: 'i32',
      groups: 'i32',
      singles: 'i32',
      count: 'i32',
      bounds: 'i32',
      work: 'i32',
      results: 'i32',
    },
    (write, values) => {
      const { packed, dimensions, axes, threes, coarse, groups, singles, count, bounds, work, results } =
        values;
      const kept = write.int(i32.mul(threes, CENTRES));
      const scores = write.int(i32.add(work, i32.mul(kept, PACKED)));
      write.call(project, { packed, dimensions, axes, threes, into: work });
      write.call(compareAll, { projected: work, kept, coarse, groups, scores, results });
      const whole = { packed, dimensions, singles, count, bounds, results };
      write.call(compareSome, { ...whole, scores, projected: work, kept });
    },
  );
  module.export('coarsePlanes', coarseParameters.coarsePlanes, (write, values) =>
    searchPlanes(write, values, () => write.call(score, values)),
  );
  module.export('coarseRows', coarseParameters.coarseRows, (write, values) =>
    searchRows(write, values, () => write.call(score, values)),
  );
}

const projectParameters = {
  packed: 'i32',
  dimensions: 'i32',
  axes: 'i32',
  threes: 'i32',
  into: 'i32',
} as const;

/** Computes the coordinates of a packed block along the axes, and packs them. */
function defineProject(
  module: ModuleWriter,
  fused: FusedMultiply,
): FunctionReference<typeof projectParameters> {
  return module.define(
    'coarse.project',
    projectParameters,
    (write, { packed, dimensions, axes, threes, into }) => {
      // Axes are stored in groups of three, like centres: their values dimension by dimension.
      write.repeat(threes, () => {
        const sums = products(write, fused, { packed, dimensions, factors: axes }, () => f32x4.splat(0));
        sums.forEach((row, j) => row.forEach((value, v) => write.store(into, packedOffset(j, v), value)));
        write.advance(into, packedOffset(CENTRES, 0));
      });
    },
  );
}

const compareAllParameters = {
  projected: 'i32',
  kept: 'i32',
  coarse: 'i32',
  groups: 'i32',
  scores: 'i32',
  results: 'i32',
} as const;

/** Scores a block along the axes against all centres; stores the scores, and the nearest centres as results. */
function defineCompareAll(
  module: ModuleWriter,
  fused: FusedMultiply,
): FunctionReference<typeof compareAllParameters> {
  return module.define(
    'coarse.compareAll',
    compareAllParameters,
    (write, { projected, kept, coarse, groups, scores, results }) => {
      const best = registers.map(() => write.vec(f32x4.splat(FAR)));
      const index = registers.map(() => write.vec(i32x4.splat(0)));
      const centre = write.int(0);
      write.repeat(groups, () => {
        const squares = write.int(coarse);
        write.advance(coarse, GROUP_HEADER);
        const block = { packed: projected, dimensions: kept, factors: coarse };
        const rows = products(write, fused, block, (j) => f32x4.loadSplat(squares, 4 * j));
        rows.forEach((row, j) => {
          const number = write.vec(i32x4.splat(i32.add(centre, j)));
          row.forEach((score, v) => {
            const [b, i] = [best[v] as VecLocal<'f32x4'>, index[v] as VecLocal<'i32x4'>];
            write.store(scores, packedOffset(j, v), score);
            write.set(i, v128.bitselect(number, i, f32x4.lt(score, b)));
            write.set(b, f32x4.pmin(b, score));
          });
        });
        write.advance(scores, packedOffset(CENTRES, 0));
        write.advance(centre, CENTRES);
      });
      index.forEach((nearest, v) => write.store(results, 16 * v, nearest));
    },
  );
}

const compareSomeParameters = {
  packed: 'i32',
  dimensions: 'i32',
  singles: 'i32',
  count: 'i32',
  bounds: 'i32',
  scores: 'i32',
  projected: 'i32',
  kept: 'i32',
  results: 'i32',
} as const;

/** Compares a block in the whole space with the centres that its scores along the axes do not rule out. */
function defineCompareSome(
  module: ModuleWriter,
  fused: FusedMultiply,
): FunctionReference<typeof compareSomeParameters> {
  return module.define('coarse.compareSome', compareSomeParameters, (write, values) => {
    const { packed, dimensions, singles, count, bounds, scores, projected, kept, results } = values;
    const stride = write.int(i32.add(i32.shl(dimensions, 2), GROUP_HEADER));
    const squares = squaredLengths(write, fused, { packed, dimensions });
    const limits = registers.map(() => write.vec(f32x4.splat(FAR)));
    const candidate = write.int(results);
    write.repeat(BLOCK, () => {
      const at = write.int(i32.add(singles, i32.mul(i32.load(candidate), stride)));
      wholeScores(write, fused, { packed, dimensions, single: at }).forEach((score, v) =>
        write.set(limits[v] as VecLocal<'f32x4'>, f32x4.pmin(limits[v] as F32x4, score)),
      );
      write.advance(candidate, 4);
    });
    const along = squaredLengths(write, fused, { packed: projected, dimensions: kept });
    limits.forEach((limit, v) => {
      const square = squares[v] as F32x4;
      const distance2 = write.vec(f32x4.pmax(f32x4.splat(0), f32x4.add(limit, square)));
      // Three times: the error in the whole space, that in the projection, and the margin within which a label is uncertain.
      const error = roundingError(write, { square, distance2 }, i32.add(bounds, 8));
      const margin = f32x4.mul(f32x4.splat(3), error);
      write.set(limit, f32x4.add(f32x4.sub(distance2, along[v] as F32x4), margin));
    });
    const rankings = registers.map((): Ranking => ({
      best: write.vec(f32x4.splat(FAR)),
      second: write.vec(f32x4.splat(FAR)),
      index: write.vec(i32x4.splat(0)),
    }));
    const centre = write.int(0);
    write.repeat(count, () => {
      const within = registers.map((v) =>
        f32x4.lt(f32x4.load(scores, packedOffset(0, v)), limits[v] as F32x4),
      );
      const any = within.reduce((a, b) => v128.or(a, b));
      write.when(v128.anyTrue(any), () => {
        const number = write.vec(i32x4.splat(centre));
        wholeScores(write, fused, { packed, dimensions, single: singles }).forEach((score, v) =>
          keepBest(write, score, number, rankings[v] as Ranking),
        );
      });
      write.advance(scores, PACKED);
      write.advance(singles, stride);
      write.advance(centre, 1);
    });
    rankings.forEach((ranking, v) =>
      storeDecision(write, v, ranking, { square: squares[v] as F32x4, bounds, results }),
    );
  });
}

/** Adds the products of three centres or axes with a packed block to start values; `factors` then points past them. */
function products(
  write: FunctionWriter,
  fused: FusedMultiply,
  { packed, dimensions, factors }: { packed: Int; dimensions: Int; factors: IntLocal },
  start: (j: number) => F32x4,
): VecLocal<'f32x4'>[][] {
  const sums = Array.from({ length: CENTRES }, (_, j) => {
    const value = write.vec(start(j));
    return registers.map(() => write.vec(value));
  });
  const x = write.int(packed);
  write.repeat(dimensions, () => {
    const values = registers.map((v) => write.vec(f32x4.load(x, packedOffset(0, v))));
    sums.forEach((row, j) => {
      const factor = write.vec(f32x4.loadSplat(factors, 4 * j));
      row.forEach((sum, v) => write.set(sum, fused.madd(factor, values[v] as F32x4, sum)));
    });
    write.advance(x, PACKED);
    write.advance(factors, 4 * CENTRES);
  });
  return sums;
}

/** The scores |c|² − 2c·x of one centre; two dimensions at a time, so that additions do not wait for each other. */
function wholeScores(
  write: FunctionWriter,
  fused: FusedMultiply,
  { packed, dimensions, single }: { packed: Int; dimensions: Int; single: Int },
): VecLocal<'f32x4'>[] {
  const even = registers.map(() => write.vec(f32x4.loadSplat(single)));
  const odd = registers.map(() => write.vec(f32x4.splat(0)));
  const x = write.int(packed);
  const factors = write.int(i32.add(single, GROUP_HEADER));
  write.repeat(i32.shr(dimensions, 1), () => {
    [even, odd].forEach((sums, k) => {
      const factor = write.vec(f32x4.loadSplat(factors, 4 * k));
      sums.forEach((sum, v) => write.set(sum, fused.madd(factor, f32x4.load(x, packedOffset(k, v)), sum)));
    });
    write.advance(x, packedOffset(2, 0));
    write.advance(factors, 8);
  });
  return even.map((sum, v) => write.vec(f32x4.add(sum, odd[v] as F32x4)));
}
