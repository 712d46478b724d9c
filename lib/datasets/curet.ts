import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkInteger, describeValue, readOptions, uncheckedOption, type Plane } from '../core';
import { cutDataset, type SourceImage } from './cut-dataset';
import { dataRoot } from './data-root';
import { cropRules, sourceRules, type CropOptions, type Dataset, type SourceOptions } from './dataset';
import { findRealCuret } from './find-real-sets';
import { listNames } from './list-names';
import { checkNumbers, twoDigits } from './numbers';
import { ensureRenderedCuret, renderedClassNames } from './rendered';

/** Options of `curet`. */
export interface CuretOptions extends SourceOptions, CropOptions {
  /** Number of classes, the first ones, or a list of class numbers in [1, 61]. @defaultValue 10, as in the assignment */
  readonly classes?: number | readonly number[];
  /**
   * Image number in each class as in the file name (002 is 2), a list of numbers, or 'all'.
   * @defaultValue 2, as in the assignment
   */
  readonly images?: number | readonly number[] | 'all';
  /** Random crops per image, or 'whole', or 'centre'. @defaultValue 50, as in the assignment */
  readonly crops?: number | 'whole' | 'centre';
  /** Side of a crop (px). @defaultValue 50, as in the assignment */
  readonly size?: number;
}

/**
 * Loads the Columbia-Utrecht textures (CUReT) as cropped by the Visual Geometry Group, Oxford: 61 classes × 92 images of 200 ×
 * 200 pixels under varying illumination and viewpoint.
 *
 * By default it is the assignment's set, 50 crops of 50 × 50 of image 2 of ten classes: 500 items, label
 * ⌊i / 50⌋. `curet({ classes: 61, images: 'all', crops: 'whole' })` gives all 5612 images. Files
 * `sampleNN/NN-<number>.png` are looked for in `<root>/curetgrey`, `<root>/curet` and `<root>/curetcol`. If there are none, loads
 * rendered textures instead, and `rendered` is true.
 * @throws RangeError when an image is smaller than a crop; Error when a class or an image is missing or cannot be read
 * @see Dana et al. 1999, Reflectance and texture of real-world surfaces, doi:10.1145/300776.300778
 * @see Varma & Zisserman 2005, A statistical approach to texture classification from single images,
 * doi:10.1007/s11263-005-4635-4
 * @example
 * ```ts
 * import { curet } from 'texton-lab';
 *
 * const set = await curet({ classes: 2 });
 * console.log(set.length, set.labels[0], set.labels[99]); // → 100 0 1
 * ```
 */
export async function curet(options: CuretOptions = {}): Promise<Dataset> {
  return loadCuret('curet', { ...options, crops: options.crops ?? 50, images: options.images ?? 2 });
}

const rules = {
  ...sourceRules,
  ...cropRules,
  crops: uncheckedOption<Required<CuretOptions>['crops']>(),
  classes: uncheckedOption<Required<CuretOptions>['classes']>(10),
  images: uncheckedOption<Required<CuretOptions>['images']>(),
};

/**
 * Loads any set in CUReT's layout.
 * @param call function to name in messages
 * @param read reader of the images, to share among sets of the same images. @defaultValue one of its own
 */
export async function loadCuret(
  call: string,
  options: CuretOptions & Required<Pick<CuretOptions, 'crops' | 'images'>>,
  read?: (file: string) => Promise<Plane>,
): Promise<Dataset> {
  const { crops, images, size, seed, region, ...rest } = readOptions(call, options, rules);
  const classes = checkNumbers(call, 'classes', rest.classes, 61);
  checkImages(call, images);
  const { folder, rendered } = await findCuret(call, rest, classes);
  const files = classes.flatMap((number, label) => classImages(call, folder, { number, label, images }));
  return cutDataset(call, files, {
    name: rendered ? 'rendered textures in the layout of CUReT' : 'CUReT',
    rendered,
    classNames: classes.map((number) =>
      rendered ? (renderedClassNames[number - 1] as string) : `sample${twoDigits(number)}`,
    ),
    cut: { crops, size: crops === 'whole' ? size : (size ?? 50), seed, region },
    signal: rest.signal,
    read,
  });
}

function checkImages(call: string, images: unknown): void {
  if (images === 'all') return;
  if (typeof images === 'number') checkInteger(call, 'images', images, 1, 999);
  else if (Array.isArray(images)) checkNumbers(call, 'images', images, 999);
  else
    throw new TypeError(
      `${call}: images must be an image number, a list of them or 'all', got ${describeValue(images)}`,
    );
}

/** Lists the folder of a class: the last three digits are the number of a photograph, 1 … 205, of which 92 were kept. */
function classImages(
  call: string,
  folder: string,
  wanted: { number: number; label: number; images: number | readonly number[] | 'all' },
): SourceImage[] {
  const { number, label, images } = wanted;
  const sample = join(folder, `sample${twoDigits(number)}`);
  if (!existsSync(sample))
    throw new Error(
      `${call}: there is no folder '${sample}' for class ${number}; complete the set or choose other classes`,
    );
  const pattern = new RegExp(`^${twoDigits(number)}-(\\d{3})\\.png$`);
  const found = new Map<number, string>();
  for (const name of listNames(call, sample)) {
    const match = pattern.exec(name);
    if (match) found.set(Number(match[1]), join(sample, name));
  }
  if (found.size === 0)
    throw new Error(
      `${call}: class ${number} has no images: '${sample}' holds no file ${twoDigits(number)}-<number>.png; complete the set`,
    );
  const numbers = images === 'all' ? [...found.keys()] : typeof images === 'number' ? [images] : images;
  return numbers.map((image) => {
    const file = found.get(image);
    if (file === undefined)
      throw new Error(
        `${call}: class ${number} has no image ${image}; '${sample}' holds the numbers ${[...found.keys()].slice(0, 12).join(', ')}${found.size > 12 ? ' …' : ''}`,
      );
    return { file, label, streams: [number, image] };
  });
}

async function findCuret(
  call: string,
  { root, source, signal, onProgress, workers }: SourceOptions,
  classes: readonly number[],
): Promise<{ folder: string; rendered: boolean }> {
  const data = dataRoot(root);
  const folder = findRealCuret(call, data);
  if (source !== 'rendered' && folder !== undefined) return { folder, rendered: false };
  if (source === 'real')
    throw new Error(
      `${call}: no folder sample01 … sample61 in '${join(data, 'curetgrey')}', '${join(data, 'curet')}' or '${join(data, 'curetcol')}'; fetch the set with: npm run data -- curet`,
    );
  return {
    folder: await ensureRenderedCuret({ root: data, classes, signal, onProgress, workers }),
    rendered: true,
  };
}
