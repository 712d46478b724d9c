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
 * Labelled pictures, read when they are asked for. Item i is the same picture whenever and in whatever order it is asked
 * for; splits and subsets of a data set are data sets too.
 */
export interface Dataset {
  /** What the pictures are; says so when they are rendered. */
  readonly name: string;
  /** Whether the pictures were rendered by this library instead of photographed. */
  readonly rendered: boolean;
  /** Number of items. */
  readonly length: number;
  /** Name of every class: `classNames[label]`. */
  readonly classNames: readonly string[];
  /** Class of every item, counted from 0. */
  readonly labels: Int32Array;
  /** Image of every item: within a data set, items with the same number were cut from the same image. */
  readonly imageIds: Int32Array;
  /** Where every item was cut from. */
  readonly origins: readonly ItemOrigin[];
  /**
   * Reads item i, as a plane of its own.
   * @throws RangeError when there is no such item; Error when its image cannot be read
   */
  get(i: number): Promise<Plane>;
}

/** What part of each image a data set is cut from. Two halves share no pixel; an odd middle column is in neither. */
export type Region = 'whole' | 'left' | 'right';

/** How items are cut from images: options that all loaders share. */
export interface CropOptions {
  /**
   * Number of square crops at random places of each image; or 'whole', one item an image; or 'centre', its central
   * square.
   */
  readonly crops?: number | 'whole' | 'centre';
  /** Side of a crop in pixels; not with 'whole'. */
  readonly size?: number;
  /** Seed of the places. A crop's place depends on the seed, its image and its number alone. @defaultValue 6 */
  readonly seed?: number;
  /** Part of the images to cut from: 'left' to train and 'right' to test share no pixel. @defaultValue 'whole' */
  readonly region?: Region;
}

/** Where pictures come from: options that the loaders of published sets share. */
export interface SourceOptions extends RunOptions {
  /** Folder of all data sets. @defaultValue the environment's TEXTON_LAB_DATA, else the project's folder `data` */
  readonly root?: string;
  /**
   * 'real' asks for the published photographs, 'rendered' for the textures that this library renders, 'auto' for the
   * photographs where they are and the rendered ones elsewhere. @defaultValue 'auto'
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
