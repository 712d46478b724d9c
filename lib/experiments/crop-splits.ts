import { choiceOption, integerOption, readOptions, runOptions, seedOption, uncheckedOption } from '../core';
import { firstItemsSplit, imageReader, loadCuret, type CuretOptions, type Split } from '../datasets';

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

const rules = {
  draws: integerOption({ min: 1, max: 10_000, default: 20 }),
  seed: seedOption(6),
  by: choiceOption(['item', 'half'], 'item'),
  train: integerOption({ min: 1, default: 8 }),
  test: integerOption({ min: 1, default: 2 }),
  // These are checked by `curet`.
  root: uncheckedOption<CuretOptions['root']>(),
  source: uncheckedOption<CuretOptions['source']>(),
  classes: uncheckedOption<CuretOptions['classes']>(),
  images: uncheckedOption<CuretOptions['images']>(),
  size: uncheckedOption<CuretOptions['size']>(),
  ...runOptions,
};

/**
 * Repeats the assignment's experiment: crops of CUReT are drawn with one seed after another, some to train and some
 * to test.
 *
 * With `by: 'item'` and one image per class the split of seed s is that of `firstItemsSplit(await curet({ seed: s }))`.
 * @returns one split per draw
 * @throws RangeError when an option is out of range; Error when an image is missing or cannot be read
 */
export async function cropSplits(options: CropSplitsOptions = {}): Promise<Split[]> {
  const call = 'cropSplits';
  const { draws, seed, by, train, test, ...rest } = readOptions(call, options, rules);
  const splits: Split[] = [];
  const read = imageReader();
  for (let draw = 0; draw < draws; draw++) {
    const set = { ...rest, images: rest.images ?? 2, seed: seed + draw };
    if (by === 'item')
      splits.push(
        firstItemsSplit(await loadCuret(call, { ...set, crops: train + test }, read), { train, test }),
      );
    else
      splits.push({
        train: await loadCuret(call, { ...set, crops: train, region: 'left' }, read),
        test: await loadCuret(call, { ...set, crops: test, region: 'right' }, read),
      });
  }
  return splits;
}
