/** What the entry script gives to the commands. */
export interface Context {
  /** Folder of the clone. */
  readonly root: string;
  /** Runs a task while no other command of this clone is setting up. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
}
