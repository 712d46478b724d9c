import { setImmediate } from 'node:timers/promises';
import {
  checkFunction,
  checkList,
  checkObject,
  describeValue,
  readOptions,
  runOptions,
  type RunOptions,
} from '../core';
import { gridPoints, type Axis, type AxisSetting } from './grid-points';
import type { Score } from './score';

const rules = { signal: runOptions.signal, onProgress: runOptions.onProgress };

/** A setting of every axis. */
export type GridPoint<Axes extends Readonly<Record<string, Axis>>> = {
  readonly [Name in keyof Axes]: AxisSetting<Axes[Name]>;
};

/**
 * Runs an experiment for every combination of named settings.
 *
 * The first axis varies slowest. Draw i must be the same split at every point, so that `pairedGains` can compare points draw by
 * draw.
 * @param axes what is varied: for each axis its settings by name, or a list of them: `{ k: [1, 20] }`; duplicates in a list are
 * run once
 * @param run measures one point: returns accuracies between 0 and 1, one for each draw
 * @returns a score for each combination
 * @throws RangeError when there is no axis, an axis has no setting, or a point has no accuracies or not as many draws as the
 * first
 */
export async function runGrid<const Axes extends Readonly<Record<string, Axis>>>(
  axes: Axes,
  run: (point: GridPoint<Axes>) => readonly number[] | Promise<readonly number[]>,
  options: Omit<RunOptions, 'workers'> = {},
): Promise<Score[]> {
  const call = 'runGrid';
  checkObject(call, 'axes', axes, 'named settings by axis, { bank: { LM: … } }');
  checkFunction(call, 'run', run, 'a function of one setting of every axis');
  const { signal, onProgress } = readOptions(call, options, rules);
  const points = gridPoints(call, axes);
  const scores: Score[] = [];
  for (const { labels, point } of points) {
    // If points do not wait for anything, an interrupt can take effect only here.
    await setImmediate();
    signal?.throwIfAborted();
    const accuracies = await run(point as GridPoint<Axes>);
    checkAccuracies(call, accuracies, { labels, draws: scores[0]?.accuracies.length });
    scores.push({ labels, accuracies });
    onProgress?.(scores.length, points.length);
  }
  return scores;
}

function checkAccuracies(
  call: string,
  accuracies: unknown,
  {
    labels,
    draws,
  }: { readonly labels: Readonly<Record<string, string>>; readonly draws: number | undefined },
): void {
  const where = `run(${Object.values(labels).join(', ')})`;
  checkList(call, where, accuracies, 'a list of accuracies');
  const list = accuracies as readonly unknown[];
  if (list.length === 0)
    throw new RangeError(`${call}: ${where} must return at least one accuracy, got none`);
  if (draws !== undefined && list.length !== draws)
    throw new RangeError(
      `${call}: ${where} must return one accuracy for each of ${draws} draws like the first point, got ${list.length}`,
    );
  for (const value of list)
    if (typeof value !== 'number' || !(value >= 0 && value <= 1))
      throw new RangeError(`${call}: ${where} must return numbers in [0, 1], got ${describeValue(value)}`);
}
