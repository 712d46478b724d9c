import { SCRATCH_HEADER } from '../engine/control';
import { fields, type Fields } from '../engine/fields';
import type { Machine } from '../engine/machine';
import type { TaskPlace } from '../engine/task-place';
import { kernelCentre } from './axis-plan';
import { forward, forwardBytes, spectrumSize, transformBuffers } from './forward';
import { readPair } from './pair-table';

type SpectraField =
  | 'rowPlan'
  | 'rowStages'
  | 'rows'
  | 'colPlan'
  | 'colStages'
  | 'cols'
  | 'kernels'
  /** Address of the kernels' sums, in double precision. */
  | 'sums'
  | 'size'
  /** Address of the table of pairs. */
  | 'pairs';

/** The values of {@link spectraTask}. */
export const spectraFields: Fields<SpectraField> = fields([
  'rowPlan',
  'rowStages',
  'rows',
  'colPlan',
  'colStages',
  'cols',
  'kernels',
  'sums',
  'size',
  'pairs',
]);

/** Bytes that a thread needs for {@link spectraTask}. */
export function spectraScratch(rows: number, cols: number): number {
  const { bytes, groups } = spectrumSize(rows, cols);
  return SCRATCH_HEADER + 2 * bytes + Math.ceil(rows / 8) * 8 * groups * 16 + forwardBytes(rows, cols);
}

/** Computes the spectrum of one pair of kernels. */
export function spectraTask(on: Machine, control: Int32Array, { task, scratch }: TaskPlace): void {
  const values = spectraFields.unpack(control);
  const { rows, cols, kernels, sums, size, pairs } = values;
  const { groups, groupBytes, bytes } = spectrumSize(rows, cols);
  const { int32, float32, float64 } = on.views();
  const { first, second, spectrum: to, real } = readPair(int32, pairs, task);
  const spectrumA = scratch + SCRATCH_HEADER;
  const spectrumB = spectrumA + bytes;
  const plane = spectrumB + bytes;
  const blocks = Math.ceil(rows / 8);
  const rowBytes = groups * 16;
  const planeEnd = plane + blocks * 8 * rowBytes;
  const both = [first, second];
  both.forEach((kernel, k) => {
    float32.fill(0, plane / 4, planeEnd / 4);
    if (kernel >= 0) place(float32, { kernels, kernel, size, plane, rowBytes, rows, cols });
    forward(on, values, {
      plane,
      rowBytes,
      blocks,
      inputQuads: Math.ceil(cols / 4),
      spectrum: k === 0 ? spectrumA : spectrumB,
      buffers: transformBuffers(planeEnd, rows, cols),
    });
  });
  // The inverse transform's 1/(rows·cols), and ½ for each of the two forward transforms, which return twice the value.
  const scale = 1 / (4 * rows * cols);
  const combine = real ? on.kernels.combineReal : on.kernels.combineComplex;
  combine({ groupA: spectrumA, groupB: spectrumB, groupBytes, groups, length: rows, to, scale });
  // The mean of an image passes through the kernels' sums. They are computed before any rounding, so that
  // a kernel that sums to zero gives a response of zero to a constant image.
  const [sumA, sumB] = both.map((kernel) => (kernel < 0 ? 0 : (float64[sums / 8 + kernel] as number)));
  float32[to / 4] = 2 * scale * (sumA as number);
  if (!real) float32[to / 4 + 4] = 2 * scale * (sumB as number);
}

/** Adds a kernel to a plane with its centre at the origin, wrapped around the edges. */
function place(
  float32: Float32Array,
  at: {
    kernels: number;
    kernel: number;
    size: number;
    plane: number;
    rowBytes: number;
    rows: number;
    cols: number;
  },
): void {
  const { size, rows, cols, rowBytes } = at;
  const from = at.kernels / 4 + at.kernel * size * size;
  const centre = kernelCentre(size);
  for (let y = 0; y < size; y++) {
    const row = (at.plane + modulo(y - centre, rows) * rowBytes) / 4;
    for (let x = 0; x < size; x++) {
      const to = row + modulo(x - centre, cols);
      float32[to] = (float32[to] as number) + (float32[from + y * size + x] as number);
    }
  }
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n;
}
