import { checkInteger, checkPlane, listOption, readOptions, type Plane, type Responses } from '../core';
import { checkFilterBank } from './check-filter-bank';
import type { Filter, FilterBank } from './filter-bank';

const rules = { filters: listOption<number>('a list of indices') };

/**
 * Convolves an image with every filter of a bank directly by the definition, in double precision.
 *
 * r(x, y) = Σ f(i, j)·image(x − i, y − j), zero outside the image. Slow; a reference for
 * {@link filterResponses}.
 * @param plane H×W, finite values
 * @param options.filters indices of the filters to use; default all
 */
export function directResponses(
  plane: Plane,
  bank: FilterBank,
  options: { readonly filters?: readonly number[] } = {},
): Responses {
  const call = 'directResponses';
  const { filters } = readOptions(call, options, rules);
  checkPlane(call, plane);
  checkFilterBank(call, bank);
  const most = bank.filters.length - 1;
  const indices = filters ?? bank.filters.map((_, k) => k);
  for (let k = 0; k < indices.length; k++) checkInteger(call, `filters[${k}]`, indices[k], 0, most);
  const { width, height } = plane;
  const half = (bank.size - 1) / 2;
  const data = new Float32Array(indices.length * width * height);
  indices.forEach((index, k) => {
    const filter = bank.filters[index] as Filter;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let j = Math.max(-half, y - height + 1); j <= Math.min(half, y); j++)
          for (let i = Math.max(-half, x - width + 1); i <= Math.min(half, x); i++)
            sum +=
              (filter.kernel[(half + j) * bank.size + half + i] as number) *
              (plane.data[(y - j) * width + x - i] as number);
        data[(k * height + y) * width + x] = sum;
      }
  });
  return { count: indices.length, width, height, data };
}
