import { integerOption, readOptions, required } from '../core';
import { checkMap, type TextonMap } from '../textons';
import { titleOption } from './chart-options';
import type { GridImage } from './figure';
import { labelColours } from './label-colours';

/** Options of {@link labelImage}. */
export interface LabelImageOptions {
  /** Number of labels. A label has the same colour in all pictures. */
  readonly count: number;
  readonly title?: string;
}

const rules = { count: required(integerOption({ min: 1, max: 1e6 })), title: titleOption };

/**
 * Makes a colour picture for `imageGrid` from a label map, such as a texton map.
 * @param map H×W labels in [0, count − 1]
 * @throws RangeError when a label is out of range
 */
export function labelImage(map: TextonMap, options: LabelImageOptions): GridImage {
  checkMap('labelImage', map);
  const { count, title } = readOptions('labelImage', options, rules);
  const odd = map.data.findIndex((label) => label >= count);
  if (odd >= 0)
    throw new RangeError(
      `labelImage: map must contain labels in [0, ${count - 1}], got ${map.data[odd]} at x ${odd % map.width}, y ${Math.floor(odd / map.width)}`,
    );
  return {
    plane: { width: map.width, height: map.height, data: Float32Array.from(map.data) },
    colours: labelColours(count),
    ...(title === undefined ? {} : { title }),
  };
}
