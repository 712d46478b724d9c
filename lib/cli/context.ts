/** Context that the entry script passes to the commands. */
export interface Context {
  /** Root folder of the project. */
  readonly root: string;
  /** Runs a task while no other command of this clone is setting up. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
}
