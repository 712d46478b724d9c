import type { Plane } from '../core';
import type { Dataset } from './dataset';

/**
 * Counts how many items of a data set cover each pixel of an image.
 * @param file path of the image, as in `origins`
 * @returns a plane of counts of the size of the image
 * @throws RangeError when no item was cropped from that image
 */
export function coverageMap(dataset: Dataset, file: string): Plane {
  const items = dataset.origins.filter((origin) => origin.file === file);
  const first = items[0];
  if (first === undefined)
    throw new RangeError(`coverageMap: file must be an image of the data set, got '${file}'`);
  const { imageWidth: width, imageHeight: height } = first;
  const data = new Float32Array(width * height);
  for (const { x, y, width: w, height: h } of items)
    for (let row = y; row < y + h; row++)
      for (let col = x; col < x + w; col++) data[row * width + col] = (data[row * width + col] as number) + 1;
  return { width, height, data };
}
