import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint';
import { recompile } from './compile-net';
import { restoreWeights, storeWeights } from './net-weights';
import type { Network } from './network-types';
import { restoreOptimizer, storeOptimizer } from './optimizer-state';
import type { StoredArray } from './stored-array';
import type { TrainingEpoch } from './training-epoch';
import { notFinite } from './train-epoch';
import { weightsDigest } from './training-key';

/** A training between its epochs. */
export interface TrainingRun {
  readonly history: readonly TrainingEpoch[];
  /** The best epoch; 0 before the first. */
  readonly best: number;
  /**
   * Takes note of an epoch, and writes the checkpoint.
   * @throws Error when a weight is not finite: a loss that is cut off at a least probability may still be
   */
  keep(epoch: TrainingEpoch): Promise<void>;
  /** Gives the network its best weights. */
  useBest(): void;
  /** Leaves the network as it should be after an interrupt, or a failure. */
  stop(interrupted: boolean): Promise<void>;
}

/** Where a training may be kept, and what it depends on. */
export interface RunPlace {
  readonly checkpoint: string | undefined;
  /** Called once, and only if there is a checkpoint. */
  readonly key: () => Checkpoint['key'];
}

/**
 * Begins a training, or goes on with one that was kept: with a new optimiser in either case.
 * @throws Error when the checkpoint is damaged or of another training
 */
export async function beginRun(
  call: string,
  net: Network,
  { checkpoint, key }: RunPlace,
): Promise<TrainingRun> {
  const start = await storeWeights(net);
  const ownKey = checkpoint === undefined ? {} : { ...key(), start: weightsDigest(start) };
  const kept = checkpoint === undefined ? undefined : await readCheckpoint(checkpoint).catch(refuse);
  if (kept) checkKey(call, checkpoint as string, { kept, key: ownKey });
  recompile(net);
  if (kept) {
    restoreWeights(net, kept.weights);
    await restoreOptimizer(net.optimizer, kept.optimizer);
  }
  const history: TrainingEpoch[] = [...(kept?.history ?? [])];
  let best = kept?.best ?? 0;
  let bestWeights: readonly StoredArray[] = kept?.bestWeights ?? start;
  let last: readonly StoredArray[] = kept?.weights ?? start;
  const startKey = kept?.key ?? ownKey;

  function refuse(error: unknown): never {
    throw new Error(`${call}: ${(error as Error).message}`, { cause: error });
  }
  return {
    history,
    get best() {
      return best;
    },
    async keep(epoch) {
      const { validationLoss } = epoch;
      const now = await storeWeights(net);
      if (!now.every(({ data }) => data.every(Number.isFinite))) throw notFinite({ call, ...epoch });
      last = now;
      const before = history[best - 1];
      history.push(epoch);
      if (!before || validationLoss === undefined || validationLoss < (before.validationLoss as number)) {
        best = epoch.epoch;
        bestWeights = last;
      }
      if (checkpoint === undefined) return;
      const optimizer = await storeOptimizer(net.optimizer);
      const state = { key: startKey, history, best, weights: last, bestWeights, optimizer };
      await writeCheckpoint(checkpoint, state).catch(refuse);
    },
    useBest: () => restoreWeights(net, bestWeights),
    async stop(interrupted) {
      if (interrupted && checkpoint === undefined) return;
      try {
        restoreWeights(net, interrupted ? last : bestWeights);
      } catch {
        // A device that is gone cannot be written to; why is reported already.
      }
    },
  };
}

/** What the parts of a key are called in a message. */
const PARTS: Readonly<Record<string, string>> = {
  network: 'another network or optimiser',
  data: 'other data',
  options: 'other options',
  start: 'other weights at the start',
};

function checkKey(
  call: string,
  file: string,
  { kept, key }: { readonly kept: Checkpoint; readonly key: Checkpoint['key'] },
): void {
  // After an interrupt the network has the weights of the checkpoint, after the end the best ones.
  const starts = new Set([kept.key['start'], weightsDigest(kept.weights), weightsDigest(kept.bestWeights)]);
  const other = Object.keys(PARTS).find((part) =>
    part === 'start' ? !starts.has(key[part]) : key[part] !== kept.key[part],
  );
  if (other !== undefined)
    throw new Error(
      `${call}: '${file}' is the checkpoint of a training with ${PARTS[other]}; remove it, or name another file`,
    );
}
