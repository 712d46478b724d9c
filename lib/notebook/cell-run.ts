/** How a code cell ended. */
export interface CellRun {
  /** Index of the cell in the notebook's list of cells. */
  readonly index: number;
  /** Number that the kernel gave the cell, as shown beside it; null where it was not run. */
  readonly number: number | null;
  readonly seconds: number;
  readonly status: 'ok' | 'error' | 'not run';
}
