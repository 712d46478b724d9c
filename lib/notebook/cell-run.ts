/** Result of a code cell. */
export interface CellRun {
  /** Index of the cell in the notebook's list of cells. */
  readonly index: number;
  /** Execution number of the cell; null if it was not run. */
  readonly number: number | null;
  readonly seconds: number;
  readonly status: 'ok' | 'error' | 'not run';
}
