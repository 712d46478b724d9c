/** What one epoch of training came to. */
export interface TrainingEpoch {
  /** Number of the epoch, from 1. */
  readonly epoch: number;
  /** Step size. */
  readonly learningRate: number;
  /** Mean cross-entropy of the training items (nat), each as it was when its batch was trained. */
  readonly loss: number;
  /** Share of the training items that were classified right. */
  readonly accuracy: number;
  /** Mean cross-entropy of the validation items after the epoch (nat); undefined without them. */
  readonly validationLoss?: number;
  /** Share of the validation items that are classified right; undefined without them. */
  readonly validationAccuracy?: number;
  /** Duration (s), 0 where a checkpoint was read. */
  readonly seconds: number;
}
