import { nextFastLength, stageRadices } from '../fast-length';
import { severalTiles, singleTile, type Axis, type AxisPlan } from './axis-plan';

/** How a convolution is divided into tiles. */
export interface ConvolutionPlan {
  readonly rows: AxisPlan;
  readonly cols: AxisPlan;
}

/** The required samples of a convolution: of an image, or of a tile of it. */
export interface ConvolutionShape {
  readonly rows: Axis;
  readonly cols: Axis;
}

/**
 * Longer transforms do not fit in the cache: an axis longer than this is cut, unless its kernels are too long or it may
 * stay whole.
 */
const LONGEST = 400;
/** Rows up to this length need not be cut: when tiles are as wide as the result, their rows are contiguous in it. */
const LONGEST_ROW = 1200;
/** Time (ns) to copy a row of a tile that is narrower than the result. */
const ROW_COPY = 200;
/** Intermediate data between the two passes (bytes) that just about fits in a cache of 1 MB. */
const MAX_BETWEEN = 1100 * 2 ** 10;
const roundUp = (value: number, to: number): number => Math.ceil(value / to) * to;

/** Cached plans: comparing all tilings takes longer than filtering a small image. */
const made = new Map<string, ConvolutionPlan>();
const MAX_MADE = 256;

/** Chooses the tiling of minimum cost. */
export function planConvolution(shape: ConvolutionShape): ConvolutionPlan {
  const key = [shape.rows, shape.cols].flatMap((a) => [a.image, a.size, a.start, a.count]).join();
  const known = made.get(key);
  if (known) return known;
  if (made.size === MAX_MADE) made.clear();
  const plan = bestPlan(shape);
  made.set(key, plan);
  return plan;
}

function bestPlan(shape: ConvolutionShape): ConvolutionPlan {
  let best: ConvolutionPlan | undefined;
  let least = Infinity;
  for (const rows of candidates(shape.rows, LONGEST))
    for (const cols of candidates(shape.cols, LONGEST_ROW)) {
      const plan = { rows, cols };
      const copies = cols.tiles > 1 ? 2 * rows.tile * rows.tiles * cols.tiles : 0;
      const spills = rows.tile * cols.length * 8 > MAX_BETWEEN ? 1.3 : 1;
      const cost = planCost(plan) * spills + copies * ROW_COPY;
      if (cost < least) [best, least] = [plan, cost];
    }
  return best as ConvolutionPlan;
}

function candidates(axis: Axis, most: number): AxisPlan[] {
  const single = singleTile(axis);
  const longest = Math.max(LONGEST, nextFastLength(3 * axis.size));
  const plans: AxisPlan[] = [];
  // Multiples of 4 fill the lanes, so a few lengths above the smallest are tried.
  for (let length = single.length; length <= single.length * 1.1; length = nextFastLength(length + 1))
    plans.push({ ...single, length });
  if (single.length <= longest) return plans;
  if (single.length > most) plans.length = 0;
  for (let length = nextFastLength(axis.size + 16); length <= longest; length = nextFastLength(length + 1))
    plans.push(severalTiles(axis, length));
  return plans;
}

/** Estimates the time for one pair of kernels (ns). */
export function planCost({ rows, cols }: ConvolutionPlan): number {
  const down = roundUp(cols.length, 4) * rows.length * (0.95 + stageWeights(rows.length));
  const across = roundUp(rows.tile, 4) * cols.length * (1 + stageWeights(cols.length));
  return rows.tiles * cols.tiles * 0.25 * (down + across);
}

/** Measured time (ns) of all stages of a length, per element of four signals. */
function stageWeights(length: number): number {
  return (stageRadices(length) ?? []).reduce((sum, radix) => sum + (WEIGHTS[radix] as number), 0);
}

const WEIGHTS: Readonly<Record<number, number>> = { 2: 0.48, 3: 0.55, 4: 0.52, 5: 0.95 };
