import { checkList, checkChoice, checkObject, checkOptions } from '../core';
import { compareTextons, type TextonSetting, type TextonSettingRow } from './compare-textons';
import type { TextonSplits } from './describe-splits-by-textons';

/** What one setting reaches on images described in one way. */
export interface TextonWayRow extends TextonSettingRow {
  readonly way: string;
}

/** Options of {@link compareTextonWays}. */
export interface CompareTextonWaysOptions {
  /** Names of the ways to compare, in the order of the rows. @defaultValue all */
  readonly only?: readonly string[];
}

/**
 * Compares texton classifiers on the same splits described in several ways.
 * @param ways of `describeSplitsInWays`
 * @param settings as of `compareTextons`
 * @returns for each way a row for each setting, in percent
 * @throws RangeError when there is no split, or an unknown choice or way
 */
export function compareTextonWays(
  ways: Readonly<Record<string, TextonSplits>>,
  settings?: readonly TextonSetting[],
  options: CompareTextonWaysOptions = {},
): TextonWayRow[] {
  const call = 'compareTextonWays';
  if (settings !== undefined) checkList(call, 'settings', settings, 'a list of settings');
  checkOptions(call, options, ['only']);
  checkObject(call, 'ways', ways, 'TextonSplits by name, as of describeSplitsInWays');
  const rows: TextonWayRow[] = [];
  for (const way of options.only ?? Object.keys(ways)) {
    checkChoice(call, 'only', way, Object.keys(ways));
    for (const row of compareTextons(ways[way] as TextonSplits, settings)) rows.push({ ...row, way });
  }
  return rows;
}
