import {
  integerOption,
  letEventsIn,
  numberOption,
  readOptions,
  runOptions,
  seedOption,
  type RunOptions,
} from '../core';
import { checkCompiled } from './check-compiled';
import { classesOf } from './check-network';
import { recompile } from './compile-net';
import { explainStepError } from './explain-step-error';
import { checkLabelledInputs, checkSeveralClasses, type LabelledInputs } from './labelled-inputs';
import { makeBatch, shuffledBatches } from './make-batch';
import { restoreWeights, storeWeights } from './net-weights';
import type { Network } from './network-types';
import { learningRateOf, setLearningRate } from './optimizer-state';

/** Options of {@link learningRateRange}. */
export interface LearningRateRangeOptions extends Omit<RunOptions, 'workers'> {
  /** First and smallest step size. @defaultValue 1e-6 */
  readonly from?: number;
  /** Last and largest step size. @defaultValue 1 */
  readonly to?: number;
  /** Number of step sizes, in equal ratios. @defaultValue 60 */
  readonly steps?: number;
  /** Items of a training step. @defaultValue 32 */
  readonly batchSize?: number;
  /** Seed of the order of the items. @defaultValue 0 */
  readonly seed?: number;
}

/** The loss at a step size. */
export interface LearningRateRow {
  readonly learningRate: number;
  /** Loss of the batch before the step (nat). */
  readonly loss: number;
  /** Mean of this loss and those before, older ones counting less. */
  readonly smoothed: number;
}

/** A range test. */
export interface LearningRateRange {
  readonly rows: readonly LearningRateRow[];
  /** The step size at which the smoothed loss falls fastest. */
  readonly suggestion: number;
}

const rules = {
  from: numberOption({ min: Number.MIN_VALUE, default: 1e-6 }),
  to: numberOption({ min: Number.MIN_VALUE, default: 1 }),
  steps: integerOption({ min: 5, default: 60 }),
  batchSize: integerOption({ min: 1, default: 32 }),
  seed: seedOption(),
  signal: runOptions.signal,
  onProgress: runOptions.onProgress,
};

/** Weight of the older losses in the smoothed one. */
const MEMORY = 0.8;

/**
 * Tries step sizes from tiny to huge, one batch each, and watches the loss (Smith 2017, doi:10.1109/WACV.2017.58): a good
 * one is where it falls fastest, before it explodes. The network has its old weights afterwards.
 * @returns a row per step size, up to that where the loss is four times the least
 * @throws TypeError or RangeError as `train` does
 */
export async function learningRateRange(
  net: Network,
  data: LabelledInputs,
  options: LearningRateRangeOptions = {},
): Promise<LearningRateRange> {
  const call = 'learningRateRange';
  checkCompiled(call, net);
  const { from, to, steps, batchSize, seed, signal, onProgress } = readOptions(call, options, rules);
  if (from >= to) throw new RangeError(`${call}: from must be below to (${to}), got ${from}`);
  checkLabelledInputs(call, net, data, 'data');
  checkSeveralClasses(call, 'data', data.labels);
  const items = Int32Array.from(data.inputs, (_, i) => i);
  const first = learningRateOf(net.optimizer);
  const start = await storeWeights(net);
  recompile(net);
  const rows: LearningRateRow[] = [];
  try {
    let batches: Int32Array[] = [];
    let sum = 0;
    for (let step = 0; step < steps; step++) {
      await letEventsIn();
      signal?.throwIfAborted();
      if (batches.length === 0) batches = shuffledBatches(items, { batchSize, seed, epoch: step });
      const learningRate = from * (to / from) ** (step / (steps - 1));
      setLearningRate(net.optimizer, learningRate);
      const loss = await lossOfStep(net, data, { call, items: batches.shift() as Int32Array, batchSize });
      sum = MEMORY * sum + (1 - MEMORY) * loss;
      // The sum starts at 0, which the first losses are freed of.
      const smoothed = sum / (1 - MEMORY ** (step + 1));
      if (!Number.isFinite(loss)) break;
      rows.push({ learningRate, loss, smoothed });
      onProgress?.(step + 1, steps);
      if (smoothed > 4 * Math.min(...rows.map((row) => row.smoothed))) break;
    }
  } finally {
    restoreWeights(net, start);
    setLearningRate(net.optimizer, first);
    recompile(net);
  }
  return { rows, suggestion: steepest(rows) };
}

async function lossOfStep(
  net: Network,
  data: LabelledInputs,
  {
    call,
    items,
    batchSize,
  }: { readonly call: string; readonly items: Int32Array; readonly batchSize: number },
): Promise<number> {
  const { x, y } = makeBatch(data, items, { classes: classesOf(net), seed: 0, epoch: 0 });
  try {
    const [loss] = (await net.trainOnBatch(x, y)) as number[];
    return loss as number;
  } catch (error) {
    throw explainStepError(call, error, { epoch: 0, batchSize });
  } finally {
    x.dispose();
    y.dispose();
  }
}

/** The step size after which the smoothed loss falls most, before the first rise by half: behind it there is only noise. */
function steepest(rows: readonly LearningRateRow[]): number {
  const smoothed = rows.map((row) => row.smoothed);
  const rise = smoothed.findIndex((loss, i) => loss > 1.5 * Math.min(...smoothed.slice(0, i + 1)));
  const fall = (i: number): number => (smoothed[i] as number) - (smoothed[i + 1] as number);
  let best = 0;
  for (let i = 1; i < (rise === -1 ? rows.length : rise) - 1; i++) if (fall(i) > fall(best)) best = i;
  return rows[best]?.learningRate as number;
}
