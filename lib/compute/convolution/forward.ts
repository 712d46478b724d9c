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

/** Where a real plane lies, and where its transform goes. */
export interface ForwardPlace {
  /** Address of the first sample, and bytes from a row to the next. */
  readonly plane: number;
  readonly rowBytes: number;
  /** Rows in eights, and samples of a row in fours; beyond them the plane is zero. */
  readonly blocks: number;
  readonly inputQuads: number;
  readonly spectrum: number;
  /** Address of {@link forwardBytes} bytes. */
  readonly buffers: number;
}

/**
 * Transforms a plane of real samples.
 *
 * The result is twice the transform: element (row frequency ky, group of four column frequencies g) at
 * `spectrum + g·groupBytes + ky·ELEMENT`.
 */
export function forward(on: Machine, transform: ForwardTransform, place: ForwardPlace): void {
  const { rowPlan, rowStages, rows, colPlan, colStages, cols } = transform;
  const { plane, rowBytes, blocks, inputQuads, spectrum, buffers } = place;
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
    inputQuads,
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
