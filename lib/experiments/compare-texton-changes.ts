import { checkTextonSplits } from './check-texton-splits';
import type { TextonSetting } from './compare-textons';
import type { TextonSplits } from './describe-splits-by-textons';
import { pairedGain, type AccuracyGain } from './paired-gain';
import { textonAccuracies } from './texton-accuracies';
import { textonSettingName } from './texton-setting-name';

type Choices = Pick<TextonSetting, 'dictionary' | 'models' | 'distance'>;

/** What one change of a texton classifier gains, everything else being equal. */
export type TextonChangeRow = AccuracyGain & {
  /** What is chosen in place of the assignment's choice, in words. */
  readonly change: string;
  /** The other two choices, in words. */
  readonly otherwise: string;
};

const CHANGED = { dictionary: 'shared', models: 'image', distance: 'chiSquare' } as const;

/** All combinations of the assignment's choices and the changed ones. */
const COMBINATIONS: readonly Choices[] = (['perClass', 'shared'] as const).flatMap((dictionary) =>
  (['class', 'image'] as const).flatMap((models) =>
    (['chiSquareOpencv', 'chiSquare'] as const).map((distance) => ({ dictionary, models, distance })),
  ),
);

/**
 * Measures what each single change of the assignment's texton classifier gains, run by run: a shared dictionary for one
 * of each class, one model an image for one a class, the symmetric χ² for OpenCV's; each with all combinations of the
 * other two choices.
 * @param splits of `describeSplitsByTextons`
 * @returns twelve rows in percentage points, four for each change
 * @throws RangeError when there is no split
 */
export function compareTextonChanges(splits: TextonSplits): TextonChangeRow[] {
  checkTextonSplits('compareTextonChanges', 'splits', splits);
  const score = ({ dictionary, models, distance }: Choices): number[] =>
    textonAccuracies(splits[dictionary], { models, distance });
  const rows: TextonChangeRow[] = [];
  for (const choice of ['dictionary', 'models', 'distance'] as const)
    for (const before of COMBINATIONS.filter((choices) => choices[choice] !== CHANGED[choice])) {
      const after: Choices = { ...before, [choice]: CHANGED[choice] };
      const change = textonSettingName({ [choice]: CHANGED[choice] });
      const otherwise = textonSettingName({ ...before, [choice]: undefined });
      rows.push({ change, otherwise, ...pairedGain(score(after), score(before)) });
    }
  return rows;
}
