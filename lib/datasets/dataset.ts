import {
  choiceOption,
  runOptions,
  uncheckedOption,
  type OptionRule,
  type Plane,
  type RunOptions,
} from '../core';
import type { Rectangle } from '../image';

/** Where an item was cut from: a rectangle of an image file. */
export interface ItemOrigin extends Rectangle {
  /** Path of the image file. */
  readonly file: string;
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/**
 * Labelled images, loaded on demand. Item i is always the same image, regardless of the order of access. Splits and subsets
 * are data sets, too.
 */
export interface Dataset {
  /** Name of the data set, which says if the images are rendered. */
  readonly name: string;
  /** Whether the images were rendered by this library rather than photographed. */
  readonly rendered: boolean;
  /** Number of items. */
  readonly length: number;
  /** Name of every class: `classNames[label]`. */
  readonly classNames: readonly string[];
  /** Class of every item, from 0. */
  readonly labels: Int32Array;
  /** Image of every item: items with the same number were cropped from the same image. */
  readonly imageIds: Int32Array;
  /** Origin of every item. */
  readonly origins: readonly ItemOrigin[];
  /**
   * Reads item i as a new plane.
   * @throws RangeError when there is no such item; Error when its image cannot be read
   */
  get(i: number): Promise<Plane>;
}

/** Part of each image to crop from. The halves share no pixel; an odd middle column is in neither. */
export type Region = 'whole' | 'left' | 'right';

/** Crop options of all loaders. */
export interface CropOptions {
  /**
   * Number of square crops at random positions per image; or 'whole', one item per image; or 'centre', the central square.
   */
  readonly crops?: number | 'whole' | 'centre';
  /** Side of a crop (px); not with 'whole'. */
  readonly size?: number;
  /** Seed of the positions. A crop depends only on the seed, its image and its number. @defaultValue 6 */
  readonly seed?: number;
  /** Part of the images to crop from: 'left' for training and 'right' for testing share no pixel. @defaultValue 'whole' */
  readonly region?: Region;
}

/** Source options of the loaders of published sets. */
export interface SourceOptions extends RunOptions {
  /** Folder of all data sets. @defaultValue the environment's TEXTON_LAB_DATA, else the project's folder `data` */
  readonly root?: string;
  /**
   * 'real': the published photographs. 'rendered': textures rendered by this library. 'auto': the photographs if present,
   * else rendered textures. @defaultValue 'auto'
   */
  readonly source?: 'auto' | 'real' | 'rendered';
}

/** How `CropOptions` are read; `cutDataset` checks them. */
export const cropRules: {
  readonly crops: OptionRule<CropOptions['crops']>;
  readonly size: OptionRule<number | undefined>;
  readonly seed: OptionRule<number | undefined>;
  readonly region: OptionRule<Region | undefined>;
} = {
  crops: uncheckedOption(),
  size: uncheckedOption(),
  seed: uncheckedOption(),
  region: uncheckedOption(),
};

/** How `SourceOptions` are read. */
export const sourceRules: {
  readonly root: OptionRule<string | undefined>;
  readonly source: OptionRule<'auto' | 'real' | 'rendered'>;
} & typeof runOptions = {
  root: uncheckedOption(),
  source: choiceOption(['auto', 'real', 'rendered'], 'auto'),
  ...runOptions,
};
