import { checkTextonSplits } from './check-texton-splits';
import { checkTextonSettings } from './check-texton-settings';
import { accuracyRow, type AccuracyRow } from './accuracy-row';
import type { TextonSplits } from './describe-splits-by-textons';
import type { Distance } from '../classify';
import { textonAccuracies } from './texton-accuracies';
import { textonSettingName } from './texton-setting-name';

/** The choices in a texton classifier once images are filtered and textons learnt. */
export interface TextonSetting {
  /** Name of the row. @defaultValue the choices in words */
  readonly method?: string;
  /** Whose textons an image is described over: each class's in turn, or those of all together. */
  readonly dictionary: 'perClass' | 'shared';
  /** What stands for a class: the mean of its histograms, or every one of them. */
  readonly models: 'class' | 'image';
  readonly distance: Distance;
}

/** What one setting reaches. */
export interface TextonSettingRow extends AccuracyRow {
  readonly dictionary: 'perClass' | 'shared';
  readonly models: 'class' | 'image';
  readonly distance: Distance;
}

/** Both dictionaries, both models, both forms of χ². */
const ALL_SETTINGS: readonly TextonSetting[] = (['perClass', 'shared'] as const).flatMap((dictionary) =>
  (['class', 'image'] as const).flatMap((models) =>
    (['chiSquareOpencv', 'chiSquare'] as const).map((distance) => ({ dictionary, models, distance })),
  ),
);

/**
 * Compares the choices in a texton classifier on the same histograms.
 * @param splits of `describeSplitsByTextons`
 * @param settings default both dictionaries × one model a class or an image × the two forms of χ², eight in all
 * @returns a row for each setting, in percent
 * @throws RangeError when there is no split, or an unknown choice
 */
export function compareTextons(
  splits: TextonSplits,
  settings: readonly TextonSetting[] = ALL_SETTINGS,
): TextonSettingRow[] {
  const call = 'compareTextons';
  checkTextonSplits(call, 'splits', splits);
  checkTextonSettings(call, 'settings', settings);
  return settings.map((setting) => {
    const { dictionary, models, distance } = setting;
    const method = setting.method ?? textonSettingName(setting);
    const results = textonAccuracies(splits[dictionary], { models, distance });
    return { ...accuracyRow(method, results), dictionary, models, distance };
  });
}
