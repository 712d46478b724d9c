import { convolveFieldNames, convolveTask, type ConvolveField } from '../convolution/convolve-task';
import { fields, type Fields } from '../engine/fields';
import type { Machine } from '../engine/machine';
import type { TaskPlace } from '../engine/task-place';

type MomentsField =
  | ConvolveField
  /** Bytes of a thread's scratch memory that the convolution needs; the planes of a task follow them. */
  | 'convolveBytes'
  /** Address of the sizes of the units: rows, samples per row. */
  | 'sizes'
  /** Address of four masks that keep 4, 1, 2 and 3 samples. */
  | 'masks';

/** The values of {@link momentsTask}: those of the convolution first. */
export const momentsFields: Fields<MomentsField> = fields([
  ...convolveFieldNames,
  'convolveBytes',
  'sizes',
  'masks',
]);

/** Bytes of the result for a plane: two partial sums each of r, r² and |r|, in float64, and padding. */
export const MOMENTS_BYTES = 64;

/**
 * Convolves one unit with a few pairs of kernels, and sums the responses while they are in the cache.
 *
 * The result has {@link MOMENTS_BYTES} for each plane of the convolution, in the same order.
 */
export function momentsTask(on: Machine, control: Int32Array, { task, output, scratch }: TaskPlace): void {
  const values = momentsFields.unpack(control);
  const { pairCount, perTask, planeBytes, colCount, sizes, masks } = values;
  const planes = scratch + values.convolveBytes;
  convolveTask(on, control, { task, output: planes, scratch });
  const tasksPerUnit = Math.ceil(pairCount / perTask);
  const unit = Math.floor(task / tasksPerUnit);
  const { int32 } = on.views();
  const rows = int32[sizes / 4 + 2 * unit] as number;
  const width = int32[sizes / 4 + 2 * unit + 1] as number;
  // Contiguous rows count as one long row.
  const [lines, samples] = width === colCount ? [1, rows * width] : [rows, width];
  const pairs = Math.min(perTask, pairCount - (task % tasksPerUnit) * perTask);
  for (let part = 0; part < 2; part++)
    for (let pair = 0; pair < pairs; pair++) {
      const plane = part * perTask + pair;
      on.kernels.moments({
        from: planes + plane * planeBytes,
        rows: lines,
        fours: Math.ceil(samples / 4),
        rowBytes: colCount * 4,
        masks: masks + (samples % 4) * 16,
        out: output + plane * MOMENTS_BYTES,
      });
    }
}
