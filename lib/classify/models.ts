/** Histograms that represent classes: one per class, or one per training image. */
export interface Models {
  /** M histograms of Q bins. */
  readonly histograms: readonly ArrayLike<number>[];
  /** Class of each. */
  readonly labels: ArrayLike<number>;
}

/** The model nearest to a histogram. */
export interface NearestModel {
  /** Its class. */
  readonly label: number;
  /** Its index. */
  readonly index: number;
  readonly distance: number;
}
