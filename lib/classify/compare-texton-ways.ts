import { compareTextons, type TextonSetting, type TextonSettingRow } from './compare-textons';
import type { TextonSplits } from './describe-splits-by-textons';

/** What one setting reaches on images described in one way. */
export interface TextonWayRow extends TextonSettingRow {
  readonly way: string;
}

/**
 * Compares texton classifiers on the same splits described in several ways.
 * @param ways of `describeSplitsInWays`
 * @param settings as of `compareTextons`
 * @returns for each way a row for each setting, in percent
 * @throws RangeError when there is no split, or an unknown choice
 */
export function compareTextonWays(
  ways: Readonly<Record<string, TextonSplits>>,
  settings?: readonly TextonSetting[],
): TextonWayRow[] {
  const rows: TextonWayRow[] = [];
  for (const [way, splits] of Object.entries(ways))
    for (const row of compareTextons(splits, settings)) rows.push({ ...row, way });
  return rows;
}
