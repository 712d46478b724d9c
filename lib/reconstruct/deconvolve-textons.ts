import { complex, fft2, nextFastLength, planFft2, type Complex } from '../compute';
import { readOptions, required, uncheckedOption, type Matrix } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { checkTextons, checkMap, type TextonMap } from '../textons';
import { regularisationOption } from './decoder-options';

const rules = { bank: uncheckedOption<FilterBank>(), regularisation: required(regularisationOption) };

/**
 * Finds the image x whose responses fₖ∗x best match the textons tₖ of a map at all pixels: the regularised least-squares
 * solution, the minimum of Σₖ‖fₖ∗x − tₖ‖² + λ‖x‖². In the Fourier domain X = Σ conj(Fₖ)·Tₖ / (Σ|Fₖ|² + λ).
 *
 * Outside the map, a uniform grey level that fits the mean responses is assumed; zero responses there would darken the
 * edges. For a bank of zero-mean filters the mean of the image is undetermined.
 * @param map H×W
 * @param textons K×C
 * @param options the bank of C filters, and λ relative to the largest Σ|Fₖ|², at least 1e-12
 * @returns H×W grey values
 * @throws RangeError when the map contains a texton index outside [0, K − 1], or λ is too small
 */
export function deconvolveTextons(
  map: TextonMap,
  textons: Matrix,
  options: { readonly bank: FilterBank; readonly regularisation: number },
): Float64Array {
  const call = 'deconvolveTextons';
  const { bank, regularisation } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  checkTextons(call, textons, bank.filters.length);
  checkMap(call, map, textons.rows);
  const { width, height } = map;
  const rows = nextFastLength(height + bank.size - 1);
  const cols = nextFastLength(width + bank.size - 1);
  const plan = planFft2(rows, cols);
  const sum = complex(rows * cols);
  const power = new Float64Array(rows * cols);
  const sums = bank.filters.map(({ kernel }) => kernel.reduce((a, b) => a + b, 0));
  const means = meanResponses(map, textons);
  // The same arrays for all filters: new ones would fill the memory sooner than it is collected.
  const [filter, responses, scratch, more] = Array.from({ length: 4 }, () => complex(rows * cols)) as [
    Complex,
    Complex,
    Complex,
    Complex,
  ];
  bank.filters.forEach(({ kernel }, c) => {
    for (const part of [filter.re, filter.im, responses.re, responses.im]) part.fill(0);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        responses.re[y * cols + x] =
          (textons.data[(map.data[y * width + x] as number) * textons.cols + c] as number) -
          (means[c] as number);
    putCentred(filter.re, kernel, bank.size, { rows, cols });
    accumulate(sum, power, fft2(plan, filter, false, scratch), fft2(plan, responses, false, more));
  });
  const lambda = regularisation * power.reduce((a, b) => Math.max(a, b), 0);
  for (let i = 0; i < power.length; i++) {
    const scale = 1 / (((power[i] as number) + lambda) * rows * cols);
    sum.re[i] = (sum.re[i] as number) * scale;
    sum.im[i] = (sum.im[i] as number) * scale;
  }
  const image = fft2(plan, sum, true).re;
  const grey = evenGrey(sums, means);
  const out = new Float64Array(width * height);
  for (let y = 0; y < height; y++) out.set(image.subarray(y * cols, y * cols + width), y * width);
  return out.map((v) => v + grey);
}

/** The mean over a map of every filter's response. */
function meanResponses(map: TextonMap, textons: Matrix): Float64Array {
  const means = new Float64Array(textons.cols);
  for (const texton of map.data)
    for (let c = 0; c < means.length; c++)
      means[c] = (means[c] as number) + (textons.data[texton * textons.cols + c] as number) / map.data.length;
  return means;
}

/** The uniform grey level whose responses (grey × kernel sum) fit best in the least-squares sense; 0 if all sums are 0. */
function evenGrey(sums: readonly number[], responses: Float64Array): number {
  let product = 0;
  let power = 0;
  sums.forEach((sum, c) => {
    product += sum * (responses[c] as number);
    power += sum * sum;
  });
  // Kernel sums of zero-mean filters are rounding errors and carry no information.
  return power < 1e-12 ? 0 : product / power;
}

/** Writes a kernel with its centre at the origin, wrapped around. */
function putCentred(
  into: Float64Array,
  kernel: Float64Array,
  size: number,
  { rows, cols }: { readonly rows: number; readonly cols: number },
): void {
  const half = (size - 1) / 2;
  for (let r = 0; r < size; r++)
    for (let c = 0; c < size; c++)
      into[((r - half + rows) % rows) * cols + ((c - half + cols) % cols)] = kernel[r * size + c] as number;
}

/** Adds conj(F)·T to the sum and |F|² to the power. */
function accumulate(sum: Complex, power: Float64Array, filter: Complex, responses: Complex): void {
  for (let i = 0; i < power.length; i++) {
    const fr = filter.re[i] as number;
    const fi = filter.im[i] as number;
    const tr = responses.re[i] as number;
    const ti = responses.im[i] as number;
    sum.re[i] = (sum.re[i] as number) + fr * tr + fi * ti;
    sum.im[i] = (sum.im[i] as number) + fr * ti - fi * tr;
    power[i] = (power[i] as number) + fr * fr + fi * fi;
  }
}
