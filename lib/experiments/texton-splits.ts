import type { TextonHistograms } from '../classify';

/** Histograms of several splits over both kinds of dictionary: see `textonHistograms`. */
export interface TextonSplits {
  /** Over the textons of each class separately. */
  readonly perClass: readonly TextonHistograms[];
  /** Over the textons of all classes together. */
  readonly shared: readonly TextonHistograms[];
}
