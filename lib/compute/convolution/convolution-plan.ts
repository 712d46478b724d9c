import { nextFastLength, stageRadices } from '../fast-length';
import { severalTiles, singleTile, type Axis, type AxisPlan } from './axis-plan';

/** How a convolution is cut into tiles. */
export interface ConvolutionPlan {
  readonly rows: AxisPlan;
  readonly cols: AxisPlan;
}

/** The samples of a convolution that are wanted: of an image, or of a tile of it. */
export interface ConvolutionShape {
  readonly rows: Axis;
  readonly cols: Axis;
}

/** Longer transforms leave the cache: above this an axis is cut, unless its kernels are too long for that. */
const LONGEST = 400;
const roundUp = (value: number, to: number): number => Math.ceil(value / to) * to;

/** Chooses the tiles that cost least. */
export function planConvolution(shape: ConvolutionShape): ConvolutionPlan {
  let best: ConvolutionPlan | undefined;
  for (const rows of candidates(shape.rows))
    for (const cols of candidates(shape.cols)) {
      const plan = { rows, cols };
      if (best === undefined || planCost(plan) < planCost(best)) best = plan;
    }
  return best as ConvolutionPlan;
}

function candidates(axis: Axis): AxisPlan[] {
  const single = singleTile(axis);
  const longest = Math.max(LONGEST, nextFastLength(3 * axis.size));
  const plans: AxisPlan[] = [];
  // A length that is a multiple of 4 fills the lanes, so a few lengths beyond the smallest are worth a look.
  for (let length = single.length; length <= single.length * 1.1; length = nextFastLength(length + 1))
    plans.push({ ...single, length });
  if (single.length <= longest) return plans;
  plans.length = 0;
  for (let length = nextFastLength(axis.size + 16); length <= longest; length = nextFastLength(length + 1))
    plans.push(severalTiles(axis, length));
  return plans;
}

/** Estimates the arithmetic of one pair of kernels, in nanoseconds. */
export function planCost({ rows, cols }: ConvolutionPlan): number {
  const down = roundUp(cols.length, 4) * rows.length * stageWeights(rows.length);
  const across = roundUp(rows.tile, 4) * cols.length * stageWeights(cols.length);
  return rows.tiles * cols.tiles * (0.25 * (down + across) + 0.5 * rows.length * cols.length);
}

/** Measured nanoseconds that a length's stages take for one element of four signals. */
function stageWeights(length: number): number {
  return (stageRadices(length) ?? []).reduce((sum, radix) => sum + (WEIGHTS[radix] as number), 0);
}

const WEIGHTS: Readonly<Record<number, number>> = { 2: 0.75, 3: 0.9, 4: 0.9, 5: 1.3 };
