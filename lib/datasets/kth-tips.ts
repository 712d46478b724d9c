import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, runOptions, uncheckedOption } from '../core';
import { dataRoot } from './data-root';
import { cropRules, type CropOptions, type Dataset } from './dataset';
import { loadImageFolder } from './image-folder';

/** Options of `kthTips`. */
export interface KthTipsOptions extends CropOptions {
  /** Names of the classes, in the order of their labels. @defaultValue all ten, sorted by name */
  readonly classes?: readonly string[];
  /** Random crops per image, or 'whole', or 'centre'. @defaultValue 'whole' */
  readonly crops?: number | 'whole' | 'centre';
  /** Folder of all data sets. @defaultValue the environment's TEXTON_LAB_DATA, else the project's folder `data` */
  readonly root?: string;
  /** Cancels the loading. */
  readonly signal?: AbortSignal;
}

const rules = {
  ...cropRules,
  classes: uncheckedOption<readonly string[] | undefined>(),
  root: uncheckedOption<string | undefined>(),
  signal: runOptions.signal,
};

/**
 * Loads the KTH-TIPS textures: ten classes × 81 grey images at nine scales, three poses and three illuminations.
 *
 * Looks for the class folders in `<root>/kth_tips_grey_200x200`, `<root>/KTH_TIPS` and `<root>/kth-tips`. There is no rendered
 * replacement.
 * @throws Error when the set is missing, a class has no images, or an image cannot be read
 * @see Hayman, Caputo, Fritz & Eklundh 2004, On the significance of real-world conditions for material classification,
 * doi:10.1007/978-3-540-24673-2_21
 */
export async function kthTips(options: KthTipsOptions = {}): Promise<Dataset> {
  const { root, ...rest } = readOptions('kthTips', options, rules);
  const data = dataRoot(root);
  const places = ['kth_tips_grey_200x200', 'KTH_TIPS', 'kth-tips'].map((name) => join(data, name));
  const folder = places.find((place) => existsSync(place));
  if (folder === undefined)
    throw new Error(
      `kthTips: there is no folder ${places.map((place) => `'${place}'`).join(' or ')}; fetch the set with: npm run data -- kth-tips`,
    );
  return loadImageFolder('kthTips', folder, { ...rest, name: 'KTH-TIPS' });
}
