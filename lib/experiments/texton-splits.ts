import type { TextonHistograms } from '../classify';

/** Several splits, described over both kinds of dictionary: see `textonHistograms`. */
export interface TextonSplits {
  /** Over the textons of each class in turn. */
  readonly perClass: readonly TextonHistograms[];
  /** Over the textons of all classes together. */
  readonly shared: readonly TextonHistograms[];
}
