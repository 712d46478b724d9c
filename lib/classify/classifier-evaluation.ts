import type { Accuracy } from './accuracy';

/** What `evaluateKnn` and `evaluateTextonHistograms` measured. */
export interface ClassifierEvaluation extends Accuracy {
  /** Predicted class of every test item. */
  readonly predicted: Int32Array;
}
