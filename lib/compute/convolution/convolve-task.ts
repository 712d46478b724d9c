import { CONTROL, SCRATCH_HEADER } from '../engine/control';
import { fields, type Fields } from '../engine/fields';
import type { Machine } from '../engine/machine';
import type { TaskPlace } from '../engine/task-place';
import { ELEMENT } from '../kernels/transform-layout';
import { forward, forwardBytes, spectrumSize, transformBuffers } from './forward';
import { readPair } from './pair-table';
import { resultOf } from './transform-plan';

/** Names of the values of {@link convolveTask}. */
export type ConvolveField =
  | 'rowPlan'
  | 'rowStages'
  | 'rows'
  | 'colPlan'
  | 'colStages'
  | 'cols'
  /** Address of the table of pairs, and how many there are. */
  | 'pairs'
  | 'pairCount'
  /** Pairs per task; the tasks of a unit are consecutive. */
  | 'perTask'
  /** Address of the table of units: address of the first sample, subtracted mean (float32). */
  | 'units'
  | 'rowBytes'
  /** Number of groups of eight input rows, and of groups of four samples in a row. */
  | 'blocks'
  | 'inputQuads'
  /**
   * Index of the first wanted sample in the transform, and number of wanted samples (at least four), vertically and
   * horizontally.
   */
  | 'rowSkip'
  | 'rowCount'
  | 'colSkip'
  | 'colCount'
  /** Bytes from one plane of results to the next. */
  | 'planeBytes';

/** The values of {@link convolveTask}, in their order. */
export const convolveFieldNames: readonly ConvolveField[] = [
  'rowPlan',
  'rowStages',
  'rows',
  'colPlan',
  'colStages',
  'cols',
  'pairs',
  'pairCount',
  'perTask',
  'units',
  'rowBytes',
  'blocks',
  'inputQuads',
  'rowSkip',
  'rowCount',
  'colSkip',
  'colCount',
  'planeBytes',
];

/** The values of {@link convolveTask}. */
export const convolveFields: Fields<ConvolveField> = fields(convolveFieldNames);

/** Bytes of an entry in the table of units. */
export const UNIT_BYTES = 8;

/** Bytes between the rows (of four image rows each) of the data between the two inverse passes. */
function middleBytes(cols: number): number {
  // An odd number of cache lines, so that the rows do not all map to the same cache set.
  return (Math.ceil((Math.ceil(cols / 4) * 4 * ELEMENT) / 128) * 2 + 1) * 64;
}

/** Bytes that a thread needs for {@link convolveTask}. */
export function convolveScratch(rows: number, cols: number, rowCount: number): number {
  const middle = Math.ceil(rowCount / 4) * middleBytes(cols);
  return SCRATCH_HEADER + spectrumSize(rows, cols).bytes + middle + forwardBytes(rows, cols);
}

/**
 * Convolves one unit — an image or a tile of one — with a few pairs of kernels.
 *
 * The result has planes of rowCount × colCount samples: first those of the first kernel of every pair that a task has room
 * for, then those of the second kernels, so that consecutive kernels often have consecutive planes.
 */
export function convolveTask(on: Machine, control: Int32Array, { task, output, scratch }: TaskPlace): void {
  const values = convolveFields.unpack(control);
  const { rows, cols, rowSkip, rowCount, colCount, pairCount, perTask, planeBytes } = values;
  const rowQuads = Math.ceil(rowCount / 4);
  const { groups, groupBytes, bytes } = spectrumSize(rows, cols);
  const spectrum = scratch + SCRATCH_HEADER;
  const middle = spectrum + bytes;
  const rowsBytes = middleBytes(cols);
  const buffers = transformBuffers(middle + rowQuads * rowsBytes, rows, cols);
  const tasksPerUnit = Math.ceil(pairCount / perTask);
  const unit = Math.floor(task / tasksPerUnit);
  const { int32, float32 } = on.views();
  // The image's spectrum is kept while this thread works on the same unit.
  if (int32[scratch / 4] !== unit + 1) {
    int32[scratch / 4] = unit + 1;
    const at = (values.units + unit * UNIT_BYTES) / 4;
    const { rowBytes, blocks, inputQuads } = values;
    const plane = int32[at] as number;
    forward(on, values, { plane, rowBytes, blocks, inputQuads, spectrum, buffers });
    const origin = spectrum / 4;
    float32[origin] = (float32[origin] as number) + 2 * rows * cols * (float32[at + 1] as number);
  }
  const { one, two } = buffers;
  const down = resultOf(values.rowStages, buffers);
  const across = resultOf(values.colStages, buffers);
  const from = (task % tasksPerUnit) * perTask;
  const to = Math.min(pairCount, from + perTask);
  for (let pair = from; pair < to; pair++) {
    const { spectrum: factor, real } = readPair(int32, values.pairs, pair);
    const inverseColumns = real ? on.kernels.inverseColumnsReal : on.kernels.inverseColumnsComplex;
    inverseColumns({
      plan: values.rowPlan,
      stages: values.rowStages,
      group: spectrum,
      groupBytes,
      groups,
      factor,
      length: rows,
      skip: rowSkip * ELEMENT,
      last: (rowSkip + rowCount - 4) * ELEMENT,
      quads: rowQuads,
      to: middle,
      rowsBytes,
      one,
      two,
      result: down,
    });
    const out = output + (pair - from) * planeBytes;
    on.kernels.inverseRows({
      plan: values.colPlan,
      stages: values.colStages,
      from: middle,
      rowsBytes,
      rowQuads,
      skip: values.colSkip * ELEMENT,
      columnQuads: Math.ceil(colCount / 4),
      outA: out,
      outB: out + perTask * planeBytes,
      outRowBytes: colCount * 4,
      lastRows: (rowCount - 4) * colCount * 4,
      one,
      two,
      result: across,
    });
    if (Atomics.load(control, CONTROL.stop) !== 0) return;
  }
}
