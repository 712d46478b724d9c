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
  type Responses,
  type RunOptions,
} from '../core';
import { responseStatistics } from '../features';
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

/** What a black border makes of an image's responses and textons. */
export type BorderRow = {
  readonly image: string;
  /** Variance of the responses, summed over the filters, with a black border, as a multiple of that with a mirrored one. */
  readonly 'variance, black ÷ mirrored': number;
  /** Pixels whose texton is another when the border is black; the textons are those of the mirrored image. */
  readonly 'pixels that change texton (%)': number;
};

/**
 * Measures what the border does to each image: filtered with black beyond it, and with the image mirrored there.
 * @param planes images, each with textons of its own
 * @returns a row for each image
 * @throws RangeError when the numbers of names and images differ, or `count` is above an image's number of pixels
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
    const mirrored = await filterResponses(plane, bank, { ...rest, border: 'reflect' });
    const textons = await learnTextons(mirrored, { ...rest, count, seed });
    const kept = mapAgreement(
      await textonMap(black, textons, rest),
      await textonMap(mirrored, textons, rest),
    );
    rows.push({
      image: names[i] as string,
      'variance, black ÷ mirrored': summedVariance(black) / summedVariance(mirrored),
      'pixels that change texton (%)': 100 * (1 - kept),
    });
  }
  return rows;
}

function summedVariance(responses: Responses): number {
  return responseStatistics(responses).reduce((sum, value, i) => sum + (i % 2 === 1 ? value : 0), 0);
}
