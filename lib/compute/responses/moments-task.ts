import { fields, type Fields } from '../engine/fields';
import type { Machine } from '../engine/machine';
import type { TaskPlace } from '../engine/tasks';

type MomentsField =
  /** Response planes of a unit; the tasks of a unit follow each other. */
  | 'planes'
  /** Address of the first unit, bytes from one unit to the next, address of the planes' offsets. */
  | 'address'
  | 'unitBytes'
  | 'offsets'
  /** Bytes of a row. */
  | 'rowBytes'
  /** Address of the units' sizes: rows, samples in a row. */
  | 'sizes'
  /** Address of four masks that let pass 4, 1, 2 and 3 samples. */
  | 'masks';

/** The values of {@link momentsTask}. */
export const momentsFields: Fields<MomentsField> = fields([
  'planes',
  'address',
  'unitBytes',
  'offsets',
  'rowBytes',
  'sizes',
  'masks',
]);

/** Bytes of the result: two partial sums each of r, r² and |r|, in float64. */
export const MOMENTS_BYTES = 64;

/** Sums one response plane of one unit. */
export function momentsTask(on: Machine, control: Int32Array, { task, output }: TaskPlace): void {
  const values = momentsFields.unpack(control);
  const unit = Math.floor(task / values.planes);
  const { int32 } = on.views();
  const rows = int32[values.sizes / 4 + 2 * unit] as number;
  const width = int32[values.sizes / 4 + 2 * unit + 1] as number;
  const offset = int32[values.offsets / 4 + (task % values.planes)] as number;
  on.kernels.moments(
    values.address + unit * values.unitBytes + offset,
    rows,
    Math.ceil(width / 4),
    values.rowBytes,
    values.masks + (width % 4) * 16,
    output,
  );
}
