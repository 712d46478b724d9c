import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, seedOption, uncheckedOption } from '../core';
import { checkCrops } from './check-cut';
import { cutDataset } from './cut-dataset';
import { dataRoot } from './data-root';
import { findRealBrodatz } from './find-real-sets';
import { sourceRules, type Dataset, type Region, type SourceOptions } from './dataset';
import { checkNumbers, twoDigits } from './numbers';
import { ensureRenderedBrodatz, renderedBrodatzNames } from './rendered';

/** Options of `brodatz`. */
export interface BrodatzOptions extends SourceOptions {
  /** Random crops per image. @defaultValue 100, as in the assignment */
  readonly numPerClass?: number;
  /** Side of a crop (px). @defaultValue 256, as in the assignment */
  readonly size?: number;
  /** Seed of the positions of the crops. @defaultValue 6, as in the assignment */
  readonly seed?: number;
  /** Numbers of the images, one per class. @defaultValue 1 … 13 */
  readonly images?: readonly number[];
  /** Part of the images to crop from. @defaultValue 'whole' */
  readonly region?: Region;
}

const names: readonly string[] = [
  'grass',
  'bark',
  'straw',
  'woollen cloth',
  'herringbone weave',
  'pressed calf leather',
  'beach sand',
  'water',
  'wood grain',
  'raffia',
  'pigskin',
  'brick wall',
  'plastic bubbles',
];

const rules = {
  ...sourceRules,
  numPerClass: uncheckedOption<number>(100),
  size: uncheckedOption<number>(256),
  seed: seedOption(6),
  images: uncheckedOption<number | readonly number[]>(13),
  region: uncheckedOption<Region>('whole'),
};

/**
 * Loads random crops of the 13 Brodatz textures of 1024 × 1024 pixels: the item with index i is a crop of image
 * ⌊i / numPerClass⌋, which is also its label. Positions are drawn uniformly from all that fit, including the last one (768
 * for 256 pixels).
 *
 * Looks for the files `1.3.01.tiff` … `1.3.13.tiff` in `<root>/brodatz`, `<root>/textures` and `<root>`. If there are none,
 * loads rendered textures instead, and `rendered` is true.
 * @throws RangeError when an image is smaller than a crop; Error when a file is missing or cannot be read
 * @see Brodatz 1966, Textures: A Photographic Album for Artists and Designers; scans of the USC-SIPI image database
 * @example
 * ```ts
 * import { brodatz } from 'texton-lab';
 *
 * const set = await brodatz({ images: [1, 2], numPerClass: 10, size: 64 });
 * const crop = await set.get(19);
 * console.log(set.length, set.labels[19], crop.width); // → 20 1 64
 * ```
 */
export async function brodatz(options: BrodatzOptions = {}): Promise<Dataset> {
  const { numPerClass, size, seed, region, signal, ...rest } = readOptions('brodatz', options, rules);
  const images = checkNumbers('brodatz', 'images', rest.images, 13);
  checkCrops('brodatz', 'numPerClass', numPerClass, images.length);
  const { folder, rendered } = await findBrodatz({ ...rest, signal }, images);
  return cutDataset(
    'brodatz',
    images.map((number, label) => ({ file: imageFile(folder, number), label, streams: [number] })),
    {
      name: rendered ? 'rendered textures in the layout of Brodatz' : 'Brodatz',
      rendered,
      classNames: images.map((number) => (rendered ? renderedBrodatzNames : names)[number - 1] as string),
      cut: { crops: numPerClass, size, seed, region },
      signal,
    },
  );
}

function imageFile(folder: string, number: number): string {
  const stem = join(folder, `1.3.${twoDigits(number)}`);
  return existsSync(`${stem}.tif`) ? `${stem}.tif` : `${stem}.tiff`;
}

async function findBrodatz(
  { root, source, signal, onProgress, workers }: SourceOptions,
  images: readonly number[],
): Promise<{ folder: string; rendered: boolean }> {
  const data = dataRoot(root);
  const folder = findRealBrodatz(data);
  if (source !== 'rendered' && folder !== undefined) return { folder, rendered: false };
  if (source === 'real')
    throw new Error(
      `brodatz: no file 1.3.01.tiff … 1.3.13.tiff in '${join(data, 'brodatz')}', '${join(data, 'textures')}' or '${data}'; fetch them with: npm run data -- brodatz`,
    );
  return {
    folder: await ensureRenderedBrodatz({ root: data, images, signal, onProgress, workers }),
    rendered: true,
  };
}
