import { checkList } from '../core';
import { checkScore } from './check-score';
import { percentInterval } from './percent-interval';
import type { Score } from './score';

/** A row of a table or chart of accuracies, in percent, with the names of the point's settings. */
export interface AccuracySummary {
  /** Mean over the draws. */
  readonly accuracy: number;
  /** Sample standard deviation over the draws; NaN for a single draw. */
  readonly deviation: number;
  /** 95 % interval of the mean by Student's t, within [0, 100]; NaN for a single draw. */
  readonly low: number;
  readonly high: number;
  /** Number of draws. */
  readonly draws: number;
  readonly [field: string]: string | number;
}

/**
 * Summarises the accuracies of every score: mean, standard deviation and interval over the draws.
 * @param scores of `runGrid`
 * @returns a row for each score: its labels, then the numbers, in percent
 * @throws RangeError when a score has no accuracies, or one that is not finite
 */
export function summariseScores(scores: readonly Score[]): AccuracySummary[] {
  const call = 'summariseScores';
  checkList(call, 'scores', scores, 'a list of scores of runGrid');
  return scores.map((score, i) => {
    checkScore(call, `scores[${i}]`, score);
    const { mean, deviation, low, high } = percentInterval(score.accuracies);
    return {
      ...score.labels,
      accuracy: mean,
      deviation,
      low: Math.max(0, low),
      high: Math.min(100, high),
      draws: score.accuracies.length,
    };
  });
}
