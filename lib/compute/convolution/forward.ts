import type { Machine } from '../engine/machine';
import { ELEMENT } from '../kernels/transform-layout';
import { bufferBytes, resultOf } from './transform-plan';

/** Addresses and sizes for a forward transform of a real plane. */
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

/** Work buffers of a transform: two for alternate stages, and one for gathered rows. */
export interface TransformBuffers {
  readonly one: number;
  readonly two: number;
  readonly gathered: number;
}

/** Bytes of the {@link transformBuffers}. */
export function forwardBytes(rows: number, cols: number): number {
  return 3 * oneBuffer(rows, cols);
}

/** Lays out the buffers from an address on. */
export function transformBuffers(start: number, rows: number, cols: number): TransformBuffers {
  const step = oneBuffer(rows, cols);
  return { one: start, two: start + step, gathered: start + 2 * step };
}

function oneBuffer(rows: number, cols: number): number {
  return bufferBytes(Math.max(rows, cols) + 4);
}

/** Where a real plane is, and where its transform goes. */
export interface ForwardPlace {
  /** Address of the first sample, and bytes from one row to the next. */
  readonly plane: number;
  readonly rowBytes: number;
  /** Number of groups of eight rows, and of groups of four samples in a row; beyond them the plane is zero. */
  readonly blocks: number;
  readonly inputQuads: number;
  readonly spectrum: number;
  readonly buffers: TransformBuffers;
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
  const { one, two, gathered } = buffers;
  on.kernels.forwardRows({
    plan: colPlan,
    stages: colStages,
    image: plane,
    rowBytes,
    blocks,
    inputQuads,
    quads: groups,
    length: cols,
    to: spectrum,
    groupBytes,
    gathered,
    one,
    two,
    result: resultOf(colStages, buffers),
  });
  on.kernels.forwardColumns({
    plan: rowPlan,
    stages: rowStages,
    group: spectrum,
    groupBytes,
    groups,
    length: rows,
    rows: Math.min(rows, blocks * 8),
    one,
    two,
    result: resultOf(rowStages, buffers),
  });
}
