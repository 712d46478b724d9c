import {
  checkInteger,
  checkList,
  checkPlane,
  describeValue,
  listOption,
  readOptions,
  textOption,
  uncheckedOption,
  type Plane,
} from '../core';
import { copyRectangle } from '../image/crop';
import { itemAt } from './cut-dataset';
import type { Dataset } from './dataset';

/** Options of `planeDataset`. */
export interface PlaneDatasetOptions {
  /** Class of every plane, from 0. */
  readonly labels: ArrayLike<number>;
  /** Names of the classes. @defaultValue 'class 0', 'class 1' … up to the largest label */
  readonly classNames?: readonly string[];
  /** Image number of every plane; equal for planes of the same image. @defaultValue 0, 1, 2 … */
  readonly imageIds?: ArrayLike<number>;
  /** Name of the data set. Data sets of the same name are assumed to contain the same images. @defaultValue 'planes' */
  readonly name?: string;
  /** Whether the planes were rendered. @defaultValue false */
  readonly rendered?: boolean;
}

const rules = {
  labels: uncheckedOption<ArrayLike<number>>(),
  classNames: listOption<string>('a list of names'),
  imageIds: uncheckedOption<ArrayLike<number> | undefined>(),
  name: textOption('a string', 'planes'),
  rendered: uncheckedOption<boolean>(false),
};

/**
 * Makes a data set of planes in memory.
 * @throws RangeError when a label is out of range, or the numbers of planes and labels differ
 * @example
 * ```ts
 * import { planeDataset, readPlane, standardise } from 'texton-lab';
 *
 * const bark = await readPlane('bark.png');
 * const set = planeDataset([bark, standardise(bark)], { labels: [0, 1], classNames: ['bark', 'standardised'] });
 * console.log(set.length); // → 2
 * ```
 */
export function planeDataset(planes: readonly Plane[], options: PlaneDatasetOptions): Dataset {
  const { name, rendered, ...given } = readOptions('planeDataset', options, rules);
  checkList('planeDataset', 'planes', planes, 'a list of planes');
  // Most array methods skip holes.
  const list = Array.from(planes);
  list.forEach((plane, i) => checkPlane('planeDataset', plane, `planes[${i}]`));
  const count = list.length;
  const labels = integers('labels', given.labels, count, given.classNames?.length);
  const imageIds =
    given.imageIds === undefined
      ? Int32Array.from({ length: count }, (_, i) => i)
      : integers('imageIds', given.imageIds, count);
  const classNames =
    given.classNames ??
    Array.from(
      { length: labels.reduce((most, label) => Math.max(most, label + 1), 0) },
      (_, i) => `class ${i}`,
    );
  return {
    name,
    rendered,
    length: count,
    classNames,
    labels,
    imageIds,
    origins: list.map(({ width, height }, i) => ({
      file: `${name}#${imageIds[i] as number}`,
      x: 0,
      y: 0,
      width,
      height,
      imageWidth: width,
      imageHeight: height,
    })),
    async get(i: number) {
      const plane = itemAt(list, i);
      return copyRectangle(plane, { x: 0, y: 0, width: plane.width, height: plane.height });
    },
  };
}

function integers(name: string, values: ArrayLike<number>, count: number, below?: number): Int32Array {
  if (values === undefined || values === null || values.length !== count)
    throw new RangeError(
      `planeDataset: ${name} must have one value for each of the ${count} planes, got ${describeValue(values)}`,
    );
  const most = below === undefined ? 2 ** 31 - 1 : below - 1;
  return Int32Array.from(values, (value, i) => checkInteger('planeDataset', `${name}[${i}]`, value, 0, most));
}
