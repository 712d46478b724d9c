import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  checkInteger,
  describeValue,
  fileTrouble,
  functionOption,
  pathRemedy,
  readOptions,
  runOptions,
  uncheckedOption,
} from '../core';
import { imageExtensions } from '../image';
import { cutDataset } from './cut-dataset';
import { cropRules, type CropOptions, type Dataset } from './dataset';
import { findImages, type FoundImages } from './find-images';
import { listFolder, type FolderList } from './list-folder';
import { naturalOrder } from './natural-order';

/** Options of `imageFolder`. */
export interface ImageFolderOptions extends CropOptions {
  /** Names of the classes, in the order of their labels. @defaultValue every folder, in natural order */
  readonly classes?: readonly string[];
  /** Name of the data set. @defaultValue the folder's path */
  readonly name?: string;
  /** Random crops per image, or 'whole', or 'centre'. @defaultValue 'whole' */
  readonly crops?: number | 'whole' | 'centre';
  /**
   * Called with the relative paths of ignored files: those that `readPlane` does not read, and those outside the class
   * folders.
   */
  readonly onIgnored?: (files: readonly string[]) => void;
  /** Cancels the loading. */
  readonly signal?: AbortSignal;
}

const rules = {
  ...cropRules,
  classes: uncheckedOption<readonly string[] | undefined>(),
  name: uncheckedOption<string | undefined>(),
  onIgnored: functionOption<(files: readonly string[]) => void>('a function of a list of files'),
  signal: runOptions.signal,
};

/**
 * Loads your own images: each subfolder of `folder` is a class, and the files in it and its subfolders with an extension that
 * `readPlane` reads are its images. Classes and files are in natural order: 0, 1, 2, 10. Hidden files (with a leading dot)
 * are skipped, and links are followed.
 * @throws Error when the folder is missing or has no subfolders, a link is broken, a class has no images, or an image cannot
 * be read; RangeError when an image is smaller than a crop
 * @example
 * ```ts
 * import { imageFolder } from 'texton-lab';
 *
 * const set = await imageFolder('my-textures');
 * console.log(set.length, set.classNames); // → 8 [ 'brick', 'grass' ]
 * ```
 */
export async function imageFolder(folder: string, options: ImageFolderOptions = {}): Promise<Dataset> {
  return loadImageFolder('imageFolder', folder, readOptions('imageFolder', options, rules));
}

/** Loads a folder of classes; `call` is the function to name in messages. */
export async function loadImageFolder(
  call: string,
  folder: string,
  options: ImageFolderOptions,
): Promise<Dataset> {
  const { name = folder, crops = 'whole', size, seed, region, onIgnored, signal } = options;
  const { folders, files: beside, broken } = listClasses(call, folder);
  const found = naturalOrder([...folders.map((entry) => entry.name), ...broken.keys()]);
  if (found.length === 0)
    throw new Error(
      `${call}: '${folder}' must hold one folder of images per class, but it holds no folder; sort the images into folders`,
    );
  const classNames = options.classes === undefined ? found : checkClasses(call, options.classes, found);
  const ignored = [...beside];
  const images = classNames.flatMap((className, label) => {
    const place = join(folder, className);
    const { images: files, others } = classImages(call, place, broken.get(className));
    ignored.push(...others.map((file) => `${className}/${file}`));
    return files.map((file) => ({
      file: resolve(folder, className, file),
      label,
      // A checksum of the name, not an index: crops do not change when files are added or classes omitted.
      streams: [crc32(`${className}/${file}`)],
    }));
  });
  onIgnored?.(ignored);
  return cutDataset(call, images, {
    name,
    rendered: false,
    classNames,
    cut: { crops, size, seed, region },
    signal,
  });
}

function listClasses(call: string, folder: string): FolderList {
  if (typeof folder !== 'string')
    throw new TypeError(`${call}: folder must be a path, got ${describeValue(folder)}`);
  let list: FolderList | undefined;
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      list = listFolder(folder, realpathSync(folder));
  } catch (error) {
    throw new Error(`${call}: cannot list '${folder}': ${fileTrouble(error)}`, { cause: error });
  }
  if (list === undefined) throw new Error(`${call}: there is no folder '${folder}'; ${pathRemedy(folder)}`);
  return list;
}

function checkClasses(call: string, classes: readonly string[], found: readonly string[]): readonly string[] {
  if (!Array.isArray(classes))
    throw new TypeError(`${call}: classes must be a list of folder names, got ${describeValue(classes)}`);
  checkInteger(call, 'classes.length', classes.length, 1);
  classes.forEach((name, i) => {
    if (!found.includes(name as string))
      throw new RangeError(
        `${call}: classes[${i}] must be one of ${found.map((known) => `'${known}'`).join(', ')}, got ${describeValue(name)}`,
      );
    if (classes.indexOf(name) !== i)
      throw new RangeError(`${call}: classes must not repeat a name, got '${String(name)}' twice`);
  });
  return classes as readonly string[];
}

function classImages(call: string, folder: string, trouble: string | undefined): FoundImages {
  const unusable = (path: string, why: string): Error => new Error(`${call}: cannot use '${path}': ${why}`);
  if (trouble !== undefined) throw unusable(folder, trouble);
  const { images, others, broken } = findImages(folder);
  for (const [path, why] of broken) throw unusable(join(folder, path), why);
  if (images.length === 0)
    throw new Error(
      `${call}: the class '${folder}' has no images (${imageExtensions.join(', ')})${others.length > 0 ? `, but ${others.length} other file${others.length > 1 ? 's' : ''}` : ''}; add some or omit the class`,
    );
  return { images, others, broken };
}
