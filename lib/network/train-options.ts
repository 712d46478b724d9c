import {
  checkBoolean,
  checkChoice,
  checkNumber,
  describeValue,
  integerOption,
  readOptions,
  runOptions,
  seedOption,
  textOption,
  functionOption,
  type OptionRule,
  type RunOptions,
} from '../core';
import type { Augmentation } from './augment-plane';
import type { LabelledInputs } from './labelled-inputs';
import type { Schedule } from './learning-rates';
import type { TrainingEpoch } from './training-epoch';

/** Options of `train`. */
export interface TrainOptions extends Omit<RunOptions, 'workers'> {
  /** Most times that every item is trained. @defaultValue 20 */
  readonly epochs?: number;
  /** Items of a training step. @defaultValue 32 */
  readonly batchSize?: number;
  /** Seed of the validation items, the order of items and the augmentation. @defaultValue 0 */
  readonly seed?: number;
  /**
   * Share of each class that is not trained but measured after every epoch, 0 for none; or other items. Crops of one image
   * on both sides leak: hand over crops of other images, or of other halves. @defaultValue 0.2
   */
  readonly validation?: number | LabelledInputs;
  /** Stops after so many epochs without a lower validation loss. @defaultValue never */
  readonly patience?: number;
  /** How the step size of the network's optimiser changes. @defaultValue 'constant' */
  readonly schedule?: Schedule;
  /** How training images are varied. @defaultValue not at all */
  readonly augment?: Augmentation;
  /**
   * A file that is written after every epoch. A training that was killed or interrupted goes on from it when it is called
   * again with the same arguments, and ends as if nothing had happened.
   */
  readonly checkpoint?: string;
  /**
   * Called after every epoch, and waited for, with all epochs so far and whether that was the last: `showTraining()` draws
   * them.
   */
  readonly onEpoch?: (history: readonly TrainingEpoch[], isLast: boolean) => void | Promise<void>;
}

const augmentRules = {
  flips: {
    check: (call: string, name: string, value: unknown) => void checkBoolean(call, `augment.${name}`, value),
    fallback: false,
  } satisfies OptionRule<boolean>,
  degrees: {
    check: (call: string, name: string, value: unknown) =>
      void checkNumber(call, `augment.${name}`, value, 0, 180),
    fallback: 0,
  } satisfies OptionRule<number>,
};

/** How the options are read. */
export const trainRules: {
  readonly epochs: OptionRule<number>;
  readonly batchSize: OptionRule<number>;
  readonly seed: OptionRule<number>;
  readonly validation: OptionRule<number | LabelledInputs>;
  readonly patience: OptionRule<number | undefined>;
  readonly schedule: OptionRule<Schedule>;
  readonly augment: OptionRule<Augmentation | undefined>;
  readonly checkpoint: OptionRule<string | undefined>;
  readonly onEpoch: OptionRule<TrainOptions['onEpoch']>;
  readonly signal: OptionRule<RunOptions['signal']>;
  readonly onProgress: OptionRule<RunOptions['onProgress']>;
} = {
  epochs: integerOption({ min: 1, default: 20 }),
  batchSize: integerOption({ min: 1, default: 32 }),
  seed: seedOption(),
  validation: {
    check: (call, name, value) => {
      if (typeof value === 'object' && value !== null) return;
      if (typeof value !== 'number' || !(value >= 0 && value < 1))
        throw new RangeError(
          `${call}: ${name} must be a share in [0, 1), or { inputs, labels }, got ${describeValue(value)}`,
        );
    },
    fallback: 0.2,
  },
  patience: integerOption({ min: 1 }),
  schedule: {
    check: (call, name, value) => {
      if (typeof value !== 'function') checkChoice(call, name, value, ['constant', 'cosine']);
    },
    fallback: 'constant',
  },
  augment: {
    check: (call, _name, value) => void readOptions(call, value as object, augmentRules),
    fallback: undefined,
  },
  checkpoint: textOption('the path of a file'),
  onEpoch: functionOption<TrainOptions['onEpoch']>('a function of the epochs so far'),
  signal: runOptions.signal,
  onProgress: runOptions.onProgress,
};
