import {
  checkFinite,
  checkInteger,
  checkList,
  checkNumber,
  checkObject,
  numberOption,
  readOptions,
} from '../core';
import { studentTail } from './student-tail';

/** A comparison over several draws, in percentage points: a row of `pairedGains`, or one with the same fields. */
export interface Comparison {
  /** Mean gain over the draws. */
  readonly gain: number;
  /** Sample standard deviation of the gain over the draws; NaN for a single draw. */
  readonly deviation: number;
  /** 95 % interval of the mean gain. */
  readonly low: number;
  readonly high: number;
  /** Number of draws. */
  readonly draws: number;
}

/** The verdict on one of several comparisons. */
export interface Verdict {
  /** p value of the paired t test of this comparison alone; 1 for a single draw. */
  readonly p: number;
  /** p value adjusted by Holm's rule for all comparisons. */
  readonly adjustedP: number;
  readonly verdict: 'gains' | 'loses' | 'not settled by these draws';
  /** The verdict with its numbers: «gains 3.2 points, 95 % interval 1.1 to 5.3». */
  readonly text: string;
}

/** Options of {@link verdicts}. */
export interface VerdictsOptions {
  /** Largest probability of even one wrong «gains» or «loses» among all comparisons. @defaultValue 0.05 */
  readonly level?: number;
}

const rules = { level: numberOption({ min: 1e-9, max: 0.5, default: 0.05 }) };

/** Gains smaller than this, in points, are rounding errors. */
const rounding = 1e-9;

/**
 * Decides for each of many comparisons whether it gains, loses, or is not settled.
 *
 * Of twenty comparisons without any true difference, one is expected to have a 95 % interval that excludes 0. So the p
 * value of each paired t test is adjusted by Holm's rule: the probability that even one verdict is wrong stays below the
 * level. If all draws of a comparison differ by the same, the sign test takes the place of the t test: p = 2^(1 − draws). Pass
 * all comparisons that are considered together, including those without a gain. The tests match the intervals of
 * `pairedGains`: if the draws are splits of one data set, they share items, and new data sets would differ by more.
 *
 * Reference: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65–70.
 * @param comparisons rows of `pairedGains`
 * @returns each row with its verdict, in the same order
 * @throws RangeError when a gain is not finite or the deviation of a comparison over several draws is missing
 */
export function verdicts<Row extends Comparison>(
  comparisons: readonly Row[],
  options: VerdictsOptions = {},
): (Row & Verdict)[] {
  const call = 'verdicts';
  checkList(call, 'comparisons', comparisons, 'a list of rows of pairedGains');
  const { level } = readOptions(call, options, rules);
  comparisons.forEach((row, i) => checkComparison(call, `comparisons[${i}]`, row));
  const alone = comparisons.map(pairedTest);
  const adjusted = adjustByHolm(alone);
  return comparisons.map((row, i) => {
    const adjustedP = adjusted[i] as number;
    const verdict =
      adjustedP > level
        ? 'not settled by these draws'
        : row.gain > 0
          ? ('gains' as const)
          : ('loses' as const);
    const text = describeComparison(row, { verdict, among: comparisons.length });
    return { ...row, p: alone[i] as number, adjustedP, verdict, text };
  });
}

function checkComparison(call: string, name: string, row: Comparison): void {
  checkObject(call, name, row, 'a row of pairedGains { gain, deviation, low, high, draws }');
  checkNumber(call, `${name}.gain`, row.gain);
  if (checkInteger(call, `${name}.draws`, row.draws, 1) === 1) return;
  checkNumber(call, `${name}.deviation`, row.deviation, 0);
  checkFinite(call, `${name}.low and high`, [row.low, row.high]);
}

function pairedTest({ gain, deviation, draws }: Comparison): number {
  if (draws === 1 || Math.abs(gain) < rounding) return 1;
  // The t test knows no answer when all draws differ by the same: accuracies move in steps, so a few draws do so by chance.
  // The sign test has one.
  if (deviation < rounding) return 2 ** (1 - draws);
  return studentTail(gain / (deviation / Math.sqrt(draws)), draws - 1);
}

/**
 * The smallest p value is multiplied by the number of comparisons, the next by one less, and so on; none is below the one before
 * it.
 */
function adjustByHolm(values: readonly number[]): number[] {
  const adjusted: number[] = [];
  let least = 0;
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  order.forEach((i, rank) => {
    least = Math.max(least, Math.min(1, (values.length - rank) * (values[i] as number)));
    adjusted[i] = least;
  });
  return adjusted;
}

function describeComparison(
  { gain, low, high, draws }: Comparison,
  { verdict, among }: { readonly verdict: Verdict['verdict']; readonly among: number },
): string {
  const points = (value: number): string =>
    value
      .toFixed(1)
      .replace(/^-(?=0\.0$)/, '')
      .replace('-', '−');
  if (draws === 1) return `${verdict}: ${points(gain)} points in a single draw`;
  if (verdict === 'gains')
    return `gains ${points(gain)} points, 95 % interval ${points(low)} to ${points(high)}`;
  if (verdict === 'loses')
    return `loses ${points(-gain)} points, 95 % interval ${points(-high)} to ${points(-low)}`;
  const alone = low > 0 || high < 0 ? `, which is not enough among ${among} comparisons` : '';
  return `${verdict}: ${points(gain)} points, 95 % interval ${points(low)} to ${points(high)}${alone}`;
}
