import type { Machine } from '../engine/machine';
import { ELEMENT } from '../kernels/points';
import { bufferBytes, resultOf } from './transform-plan';

/** What a forward transform of a real plane needs, as addresses and sizes. */
export interface ForwardTransform {
  readonly rowPlan: number;
  readonly rowStages: number;
  /** Transform length along y. */
  readonly rows: number;
  readonly colPlan: number;
  readonly colStages: number;
  /** Transform length along x. */
  readonly cols: number;
}

/** Sizes of the spectrum that {@link forward} writes. */
export interface SpectrumSize {
  /** Groups of four columns. */
  readonly groups: number;
  readonly groupBytes: number;
  readonly bytes: number;
}

/** Sizes of a spectrum of rows × cols. */
export function spectrumSize(rows: number, cols: number): SpectrumSize {
  const groups = Math.ceil(cols / 4);
  const groupBytes = Math.ceil(rows / 8) * 8 * ELEMENT;
  return { groups, groupBytes, bytes: groups * groupBytes };
}

/** Bytes of the buffers that {@link forward} works in. */
export function forwardBytes(rows: number, cols: number): number {
  return 3 * bufferBytes(Math.max(rows, cols) + 4);
}

/**
 * Transforms blocks × 8 rows of real samples; the rows below are taken as zero.
 *
 * The result is twice the transform: element (row frequency ky, group of four column frequencies g) at
 * `spectrum + g·groupBytes + ky·ELEMENT`.
 * @param plane address of samples that are zero, or do not matter, beyond the transform's width
 * @param buffers address of {@link forwardBytes} bytes
 */
export function forward(
  on: Machine,
  transform: ForwardTransform,
  place: { plane: number; rowBytes: number; blocks: number; spectrum: number; buffers: number },
): void {
  const { rowPlan, rowStages, rows, colPlan, colStages, cols } = transform;
  const { plane, rowBytes, blocks, spectrum, buffers } = place;
  const { groups, groupBytes } = spectrumSize(rows, cols);
  const step = bufferBytes(Math.max(rows, cols) + 4);
  const [one, two, gathered] = [buffers, buffers + step, buffers + 2 * step];
  const along = resultOf(colStages, one, two);
  on.kernels.forwardRows(
    colPlan,
    colStages,
    plane,
    rowBytes,
    blocks,
    groups,
    cols,
    spectrum,
    groupBytes,
    gathered,
    one,
    two,
    along,
  );
  const down = resultOf(rowStages, one, two);
  on.kernels.forwardColumns(
    rowPlan,
    rowStages,
    spectrum,
    groupBytes,
    groups,
    rows,
    Math.min(rows, blocks * 8),
    one,
    two,
    down,
  );
}
