import { choiceOption, integerOption, readOptions, runOptions, seedOption, uncheckedOption } from '../core';
import { firstItemsSplit, imageReader, loadCuret, type CuretOptions, type Split } from '../datasets';

/** Options of {@link cropSplits}: its own, and those of `curet` except `seed`, `crops` and `region`. */
export interface CropSplitsOptions extends Omit<CuretOptions, 'seed' | 'crops' | 'region'> {
  /** Number of splits, at most 10 000. @defaultValue 20 */
  readonly draws?: number;
  /** Seed of the first split; each further split has the next seed. @defaultValue 6 */
  readonly seed?: number;
  /**
   * `'item'`: the first crops of a class are for training and the next ones for testing, as in the assignment; crops overlap.
   * `'half'`: training crops come from the left half of an image, test crops from the right half; they share no pixel.
   * @defaultValue 'item'
   */
  readonly by?: 'item' | 'half';
  /** Training crops per image. @defaultValue 8, as in the assignment */
  readonly train?: number;
  /** Test crops per image. @defaultValue 2, as in the assignment */
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
 * Repeats the assignment's experiment: crops of CUReT are drawn with one seed after another, and divided into training and test
 * crops.
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
