/** The accuracies measured at one point of a grid. */
export interface Score {
  /** The name of the point's setting on each axis. */
  readonly labels: Readonly<Record<string, string>>;
  /** Fractions classified correctly, one for each draw. */
  readonly accuracies: readonly number[];
}
