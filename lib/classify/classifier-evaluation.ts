import type { Accuracy } from './accuracy';

/** Result of `evaluateKnn` and `evaluateTextonHistograms`. */
export interface ClassifierEvaluation extends Accuracy {
  /** Predicted class of every test item. */
  readonly predicted: Int32Array;
}
