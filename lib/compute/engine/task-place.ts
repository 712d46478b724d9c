/** Where a task works. */
export interface TaskPlace {
  readonly task: number;
  /** Address of the slot for the result. */
  readonly output: number;
  /** Address of this thread's own room. */
  readonly scratch: number;
}
