import { checkFinite, checkList, checkObject } from '../core';
import type { Score } from './score';

/**
 * Checks that a value is a score with at least one accuracy.
 * @throws TypeError or RangeError naming what is wrong
 */
export function checkScore(call: string, name: string, score: Score): void {
  checkObject(call, name, score, 'a score { labels, accuracies } of runGrid');
  checkObject(call, `${name}.labels`, score.labels, 'names by axis');
  checkList(call, `${name}.accuracies`, score.accuracies, 'a list of numbers');
  if (score.accuracies.length === 0)
    throw new RangeError(`${call}: ${name}.accuracies must have at least one value, got none`);
  checkFinite(call, `${name}.accuracies`, score.accuracies);
}
