import { checkObject } from '../core';
import type { Split } from '../datasets';
import { checkSplits } from '../features';
import { checkFilterBank, type FilterBank } from '../filters';
import { checkTextonWay, type CheckedTextonWay } from './check-texton-way';
import type { SplitTextonHistogramsOptions } from './split-texton-histograms-options';
import type { TextonSplits } from './texton-splits';
import { describeTogether } from './describe-together';

/** One way to describe: a bank, and options of `splitTextonHistograms` that are this way's own. */
export interface TextonWay extends Omit<SplitTextonHistogramsOptions, 'onProgress' | 'signal' | 'workers'> {
  readonly bank: FilterBank;
}

const call = 'describeSplitsInWays';

/**
 * Describes the same splits by textons in several ways. Ways that differ only in `count` and `merge` are described
 * together: their images are filtered once for all of them, and textons of one number are learnt once.
 * @param splits training and test images, with classes 0 … M − 1
 * @param ways by name; an option that a way gives is taken before that of `options`
 * @param options as of `splitTextonHistograms`, for all ways; progress counts the splits of all ways
 * @returns the described splits under the names of the ways, in their order; each as `splitTextonHistograms` has it
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function describeSplitsInWays(
  splits: readonly Split[],
  ways: Readonly<Record<string, TextonWay>>,
  options: SplitTextonHistogramsOptions = {},
): Promise<Record<string, TextonSplits>> {
  checkSplits(call, splits);
  checkTextonWay(call, options);
  checkObject(call, 'ways', ways, 'ways by name, { name: { bank, … } }');
  const { onProgress, ...common } = options;
  const checked = Object.entries(ways).map(([name, way]) => checkWay(name, way, common));
  const found: Record<string, TextonSplits> = {};
  // The order of the ways is that of the names, whichever is described first.
  for (const { name } of checked) found[name] = { perClass: [], shared: [] };
  let before = 0;
  for (const group of groupsOfOneFiltering(checked)) {
    const [{ bank, ...settings }] = group;
    const progress = (done: number): void =>
      onProgress?.(before + done * group.length, checked.length * splits.length);
    const together = { ...settings, sizes: group, onProgress: progress };
    const described = await describeTogether(splits, bank, together, call);
    before += splits.length * group.length;
    group.forEach(({ name }, at) => (found[name] = described[at] as TextonSplits));
  }
  return found;
}

function checkWay(name: string, way: TextonWay, common: SplitTextonHistogramsOptions): CheckedWay {
  checkObject(call, `ways['${name}']`, way, '{ bank, … }');
  const { bank, ...own } = way;
  checkFilterBank(call, bank);
  return { name, bank, ...checkTextonWay(call, { ...common, ...own }) };
}

interface CheckedWay extends CheckedTextonWay {
  readonly name: string;
  readonly bank: FilterBank;
}

/** Puts together the ways that filter alike and learn from the same images. */
function groupsOfOneFiltering(ways: readonly CheckedWay[]): [CheckedWay, ...CheckedWay[]][] {
  const groups: [CheckedWay, ...CheckedWay[]][] = [];
  for (const way of ways) {
    const same = groups.find(([first]) =>
      (['bank', 'border', 'standardised', 'weber', 'images', 'seed'] as const).every(
        (option) => first[option] === way[option],
      ),
    );
    if (same) same.push(way);
    else groups.push([way]);
  }
  return groups;
}
