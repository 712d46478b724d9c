/** The memory that a task works in. */
export interface TaskPlace {
  readonly task: number;
  /** Address of the slot for the result. */
  readonly output: number;
  /** Address of this thread's scratch memory. */
  readonly scratch: number;
}
