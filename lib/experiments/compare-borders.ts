import {
  checkInteger,
  checkList,
  checkPlane,
  describeValue,
  integerOption,
  listOption,
  readOptions,
  required,
  runOptions,
  seedOption,
  uncheckedOption,
  type Plane,
  type RunOptions,
} from '../core';
import { checkFilterBank, filterResponses, type FilterBank } from '../filters';
import { learnTextons, mapAgreement, textonMap } from '../textons';

/** Options of {@link compareBorders}. */
export interface CompareBordersOptions extends Omit<RunOptions, 'onProgress'> {
  readonly bank: FilterBank;
  /** Number of textons. @defaultValue 20 */
  readonly count?: number;
  /** Of k-means. @defaultValue 0 */
  readonly seed?: number;
  /** A name for each image. @defaultValue 0, 1, 2 … */
  readonly names?: readonly string[];
}

const rules = {
  bank: required(uncheckedOption<FilterBank>()),
  count: integerOption({ min: 1, default: 20 }),
  seed: seedOption(),
  names: listOption<string, readonly string[] | undefined>('a list of names', undefined),
  signal: runOptions.signal,
  workers: runOptions.workers,
};

/** How many pixels of an image change texton because of a black border. */
export type BorderRow = {
  readonly image: string;
  /** Percentage of the pixels whose texton changes with a black border; the textons were learnt with a reflected border. */
  readonly changedPixels: number;
};

/**
 * Measures how many pixels of each image change texton when it is filtered with a black border instead of a reflected one.
 * `borderVariance` measures the effect of the border on the responses.
 * @param planes images, each with textons of its own
 * @returns a row for each image
 * @throws RangeError when the numbers of names and images differ, or `count` exceeds the number of pixels of an image
 */
export async function compareBorders(
  planes: readonly Plane[],
  options: CompareBordersOptions,
): Promise<BorderRow[]> {
  const call = 'compareBorders';
  checkList(call, 'planes', planes, 'a list of Planes');
  const {
    bank,
    count,
    seed,
    names = planes.map((_, i) => String(i)),
    ...rest
  } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  if (names.length !== planes.length)
    throw new RangeError(
      `${call}: names must have one name per image (${planes.length}), got ${describeValue(names)}`,
    );
  const rows: BorderRow[] = [];
  for (const [i, plane] of planes.entries()) {
    checkPlane(call, plane, `planes[${i}]`);
    checkInteger(call, 'count', count, 1, plane.width * plane.height);
    const black = await filterResponses(plane, bank, { ...rest, border: 'zero' });
    const reflected = await filterResponses(plane, bank, { ...rest, border: 'reflect' });
    const textons = await learnTextons(reflected, { ...rest, count, seed });
    const kept = mapAgreement(
      await textonMap(black, textons, rest),
      await textonMap(reflected, textons, rest),
    );
    rows.push({
      image: names[i] as string,
      changedPixels: 100 * (1 - kept),
    });
  }
  return rows;
}
