import { checkChoice, checkInteger, checkOptions } from '../core';
import { curet, firstItemsSplit, type CuretOptions, type Split } from '../datasets';

/** Options of {@link cropSplits}, and all of `curet` but `seed`, `crops` and `region`. */
export interface CropSplitsOptions extends Omit<CuretOptions, 'seed' | 'crops' | 'region'> {
  /** Number of splits, at most 10 000. @defaultValue 20 */
  readonly draws?: number;
  /** Seed of the first one; each further one has the next. @defaultValue 6 */
  readonly seed?: number;
  /**
   * `'item'`: a class's first crops train and the next ones test, as the assignment does; crops overlap. `'half'`:
   * training crops from the left half of an image, test crops from the right one; the two share no pixel.
   * @defaultValue 'item'
   */
  readonly by?: 'item' | 'half';
  /** Training crops of an image. @defaultValue 8, as the assignment */
  readonly train?: number;
  /** Test crops of an image. @defaultValue 2, as the assignment */
  readonly test?: number;
}

/**
 * Repeats the assignment's experiment: crops of CUReT are drawn anew with one seed after another, each time some to
 * train and some to test.
 *
 * With `by: 'item'` and one image a class the split of seed s is that of `firstItemsSplit(await curet({ seed: s }))`.
 * @returns one split a draw
 * @throws RangeError when an option is out of range; Error when an image is missing or cannot be read
 */
export async function cropSplits(options: CropSplitsOptions = {}): Promise<Split[]> {
  const call = 'cropSplits';
  // The other options are checked by `curet`.
  checkOptions(call, options, [
    'draws',
    'seed',
    'by',
    'train',
    'test',
    'root',
    'source',
    'classes',
    'images',
    'size',
    'signal',
    'onProgress',
    'workers',
  ]);
  const { draws = 20, seed = 6, by = 'item', train = 8, test = 2, ...rest } = options;
  checkChoice(call, 'by', by, ['item', 'half']);
  checkInteger(call, 'seed', seed, Number.MIN_SAFE_INTEGER);
  checkInteger(call, 'train', train, 1);
  checkInteger(call, 'test', test, 1);
  const splits: Split[] = [];
  for (let draw = 0; draw < checkInteger(call, 'draws', draws, 1, 10_000); draw++) {
    const set = { ...rest, seed: seed + draw };
    if (by === 'item')
      splits.push(firstItemsSplit(await curet({ ...set, crops: train + test }), { train, test }));
    else
      splits.push({
        train: await curet({ ...set, crops: train, region: 'left' }),
        test: await curet({ ...set, crops: test, region: 'right' }),
      });
  }
  return splits;
}
