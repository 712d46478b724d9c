import { fields, type Fields } from '../engine/fields';
import type { Machine } from '../engine/machine';
import type { TaskPlace } from '../engine/tasks';
import { forward, forwardBytes, spectrumSize } from './forward';
import { kernelCentre } from './axis-plan';

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
  /** Address of a table of pairs: first kernel, second kernel or −1, address of the spectrum, 1 when it is real. */
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

/** Words of an entry in the table of pairs. */
export const PAIR_WORDS = 4;

/** Bytes that a thread needs for {@link spectraTask}. */
export function spectraScratch(rows: number, cols: number): number {
  const { bytes, groups } = spectrumSize(rows, cols);
  return 64 + 2 * bytes + Math.ceil(rows / 8) * 8 * groups * 16 + forwardBytes(rows, cols);
}

/** Computes the spectrum of one pair of kernels. */
export function spectraTask(on: Machine, control: Int32Array, { task, scratch }: TaskPlace): void {
  const values = spectraFields.unpack(control);
  const { rows, cols, kernels, sums, size, pairs } = values;
  const { groups, groupBytes, bytes } = spectrumSize(rows, cols);
  const { int32, float32, float64 } = on.views();
  const [first = 0, second = 0, to = 0, real = 0] = int32.subarray(
    pairs / 4 + task * PAIR_WORDS,
    pairs / 4 + (task + 1) * PAIR_WORDS,
  );
  const spectra = [scratch + 64, scratch + 64 + bytes] as const;
  const plane = scratch + 64 + 2 * bytes;
  const blocks = Math.ceil(rows / 8);
  const rowBytes = groups * 16;
  const buffers = plane + blocks * 8 * rowBytes;
  const both = [first, second];
  both.forEach((kernel, k) => {
    float32.fill(0, plane / 4, buffers / 4);
    if (kernel >= 0) place(float32, { kernels, kernel, size, plane, rowBytes, rows, cols });
    forward(on, values, {
      plane,
      rowBytes,
      blocks,
      inputQuads: Math.ceil(cols / 4),
      spectrum: spectra[k] as number,
      buffers,
    });
  });
  // The inverse transform's 1/(rows·cols), and ½ for each of two forward transforms that give twice their value.
  const scale = 1 / (4 * rows * cols);
  const combine = real ? on.kernels.combineReal : on.kernels.combineComplex;
  combine(spectra[0], spectra[1], groupBytes, groups, rows, to, scale);
  // The mean of an image passes through the kernels' sums. They are taken as they were before any rounding, so that a
  // kernel that sums to zero answers a constant image with zero.
  const [sumA, sumB] = both.map((kernel) => (kernel < 0 ? 0 : (float64[sums / 8 + kernel] as number)));
  float32[to / 4] = 2 * scale * (sumA as number);
  if (!real) float32[to / 4 + 4] = 2 * scale * (sumB as number);
}

/** Adds a kernel to a plane, its centre at the origin, folded around the edges. */
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
