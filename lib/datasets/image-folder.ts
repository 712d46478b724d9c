import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { checkInteger, checkOptions, describeValue } from '../core';
import { cutDataset } from './cut-dataset';
import { cropOptionNames, type CropOptions, type Dataset } from './dataset';

/** Options of `imageFolder`. */
export interface ImageFolderOptions extends CropOptions {
  /** Names of the classes wanted, in the order of their labels. @defaultValue every folder, in order of name */
  readonly classes?: readonly string[];
  /** Name of the data set. @defaultValue the folder's path */
  readonly name?: string;
  /** Random crops of each image, or 'whole', or 'centre'. @defaultValue 'whole' */
  readonly crops?: number | 'whole' | 'centre';
  /** Cancels the loading. */
  readonly signal?: AbortSignal;
}

/**
 * Loads one's own images: each folder inside `folder` is a class, its name the class's, and the PNG, TIFF, JPEG and GIF
 * files directly in it are the class's images, in order of name. Hidden files and files of other types are passed over.
 * @throws Error when the folder is missing or holds no folders, a class has no images, or an image cannot be read;
 * RangeError when an image is smaller than a crop
 */
export async function imageFolder(folder: string, options: ImageFolderOptions = {}): Promise<Dataset> {
  checkOptions('imageFolder', options, [...cropOptionNames, 'classes', 'name', 'signal']);
  return loadImageFolder('imageFolder', folder, options);
}

/** Loads a folder of classes, with the name of the calling function in its messages. */
export async function loadImageFolder(
  call: string,
  folder: string,
  options: ImageFolderOptions,
): Promise<Dataset> {
  const { name = folder, crops = 'whole', size, seed, region, signal } = options;
  const found = classFolders(call, folder);
  const classNames = options.classes === undefined ? found : checkClasses(call, options.classes, found);
  const images = classNames.flatMap((className, label) =>
    imageNames(call, join(folder, className)).map((file) => ({
      file: resolve(folder, className, file),
      label,
      // A check sum of the name, not a position: a crop stays where it is when files are added or classes left out.
      streams: [crc32(`${className}/${file}`)],
    })),
  );
  return cutDataset(call, images, {
    name,
    rendered: false,
    classNames,
    cut: { crops, size, seed, region },
    signal,
  });
}

function classFolders(call: string, folder: string): string[] {
  if (typeof folder !== 'string')
    throw new TypeError(`${call}: folder must be a path, got ${describeValue(folder)}`);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${call}: there is no folder '${folder}'; check the path`);
  const found = visible(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  if (found.length === 0)
    throw new Error(
      `${call}: '${folder}' must hold a folder of images for each class, it holds no folder; sort the images into folders`,
    );
  return found;
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

function imageNames(call: string, folder: string): string[] {
  const found = visible(folder).filter((name) => /\.(png|tiff?|jpe?g|gif)$/i.test(name));
  if (found.length === 0)
    throw new Error(
      `${call}: the class '${folder}' has no images (PNG, TIFF, JPEG or GIF); add some or leave the class out`,
    );
  return found;
}

/** Names in a folder in code-unit order, the same on every machine. */
function visible(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
}
