import { SCRATCH_HEADER } from '../engine/control';
import { fields, type Fields } from '../engine/fields';
import type { Machine, Views } from '../engine/machine';
import type { TaskPlace } from '../engine/task-place';
import {
  BLOCK,
  CENTRES,
  GROUP_HEADER,
  groupCount,
  labelWord,
  packedBytes,
  packedOffset,
  resultsBytes,
} from '../kernels/packed-layout';
import type { CoarseCentres } from './coarse-centres';
import { exactNearest } from './exact-nearest';
import { originOffset } from './pack-centres';

/** Vectors per task, a multiple of 12. */
export const VECTORS_PER_TASK = 1536;

type NearestField =
  /** Vectors per unit, and per task (a multiple of 12); the tasks of a unit are consecutive. */
  | 'count'
  | 'perTask'
  /** Bytes from the vectors of one unit to those of the next. */
  | 'unitBytes'
  | 'dimensions'
  /** Address of the packed centres, address of the centres in double precision, and number of centres. */
  | 'packed'
  | 'exact'
  | 'centres'
  /** For the coarse search, see `CoarseCentres`. */
  | keyof CoarseCentres
  /** Address of the vectors. */
  | 'data'
  /**
   * Address of the offsets of the dimensions if vectors are stored dimension by dimension; 0 if they are stored one after
   * the other.
   */
  | 'offsets'
  /** Address of a list of maxima to take first (for each the number of planes, a mask, the offsets of the planes), or 0. */
  | 'maxima'
  | 'maximaCount'
  /** 1 to rescale every vector by log(1 + L/0.03)/L first, with L its length; else 0. */
  | 'weber';

/** The values of {@link nearestTask}. */
export const nearestFields: Fields<NearestField> = fields([
  'count',
  'perTask',
  'unitBytes',
  'dimensions',
  'packed',
  'exact',
  'centres',
  'axes',
  'threes',
  'coarse',
  'singles',
  'data',
  'offsets',
  'maxima',
  'maximaCount',
  'weber',
]);

/** Bytes that a thread needs for {@link nearestTask}. */
export function nearestScratch({ dimensions, perTask, threes, centres }: NearestSize): number {
  const search = packedBytes(dimensions) + resultsBytes(perTask) + perTask * 8;
  return SCRATCH_HEADER + search + coarseWork(threes, centres);
}

/** What the scratch memory depends on. */
export type NearestSize = Readonly<Record<'dimensions' | 'perTask' | 'threes' | 'centres', number>>;

/** Bytes of a projected block, and of its scores for all centres. */
function coarseWork(threes: number, centres: number): number {
  return threes === 0 ? 0 : packedOffset((threes + groupCount(centres)) * CENTRES, 0);
}

/**
 * Finds the nearest centres of some vectors; the result is their labels, one int32 each. Maxima and rescaled
 * vectors overwrite the vectors.
 */
export function nearestTask(on: Machine, control: Int32Array, { task, output, scratch }: TaskPlace): void {
  const values = nearestFields.unpack(control);
  const { count, perTask, dimensions, centres, offsets } = values;
  const tasksPerUnit = Math.ceil(count / perTask);
  const data = values.data + Math.floor(task / tasksPerUnit) * values.unitBytes;
  const views = on.views();
  const { int32 } = views;
  const first = (task % tasksPerUnit) * perTask;
  const here = Math.min(perTask, count - first);
  const blocks = Math.ceil(here / BLOCK);
  const packed = scratch + SCRATCH_HEADER;
  const results = packed + packedBytes(dimensions);
  // Scratch memory for a list of addresses, or of factors.
  const list = results + resultsBytes(perTask);
  const search = {
    dimensions,
    blocks,
    packed,
    results,
    origin: values.packed + originOffset(centres, dimensions),
    groups: groupCount(centres),
    bounds: values.packed,
  };
  const { axes, threes, coarse, singles } = values;
  const all = { ...search, centres: values.packed + GROUP_HEADER };
  const some = { ...search, axes, threes, coarse, singles, count: centres, work: list + perTask * 8 };
  if (offsets !== 0) {
    const at = data + first * 4;
    if (values.maxima !== 0) takeMaxima(on, values, at, Math.ceil(here / 4));
    if (values.weber) rescale(on, { at, offsets, dimensions, fours: Math.ceil(here / 4), factors: list });
    if (threes > 0) on.kernels.coarsePlanes({ at, offsets, ...some });
    else on.kernels.nearestPlanes({ at, offsets, ...all });
  } else {
    for (let i = 0; i < blocks * BLOCK; i++)
      int32[list / 4 + i] = (first + Math.min(i, here - 1)) * dimensions * 4;
    if (threes > 0) on.kernels.coarseRows({ data, addresses: list, ...some });
    else on.kernels.nearestRows({ data, addresses: list, ...all });
  }
  const exact = { data: views.float64, start: values.exact / 8, count: centres, dimensions };
  for (let i = 0; i < here; i++) {
    const label = int32[results / 4 + labelWord(i)] as number;
    int32[output / 4 + i] =
      label >= 0
        ? label
        : exactNearest(vectorAt(views, { data, offsets, dimensions }, first + i), ~label, exact);
  }
}

function takeMaxima(
  on: Machine,
  { maxima, maximaCount }: { maxima: number; maximaCount: number },
  at: number,
  fours: number,
): void {
  const { int32 } = on.views();
  let entry = maxima;
  for (let k = 0; k < maximaCount; k++) {
    const planes = int32[entry / 4] as number;
    on.kernels.maximumPlanes({ at, offsets: entry + 8, planes, fours, mask: entry + 4 });
    entry += 8 + 4 * planes;
  }
}

/** Rescales pixels by Weber's law, with the same rounding as weberNormalise. */
function rescale(
  on: Machine,
  at: { at: number; offsets: number; dimensions: number; fours: number; factors: number },
): void {
  const { float64 } = on.views();
  const { factors, ...pixels } = at;
  on.kernels.sumSquares({ ...pixels, out: factors });
  for (let i = factors / 8; i < factors / 8 + 4 * at.fours; i++) {
    const norm = Math.sqrt(float64[i] as number);
    float64[i] = norm === 0 ? 0 : Math.log1p(norm / 0.03) / norm;
  }
  on.kernels.scalePixels(at);
}

function vectorAt(
  { int32, float32 }: Views,
  { dimensions, data, offsets }: { dimensions: number; data: number; offsets: number },
  index: number,
): Float32Array {
  if (offsets === 0)
    return float32.subarray(data / 4 + index * dimensions, data / 4 + (index + 1) * dimensions);
  return Float32Array.from(
    { length: dimensions },
    (_, k) => float32[(data + (int32[offsets / 4 + k] as number)) / 4 + index] as number,
  );
}
