import {
  checkInteger,
  checkList,
  choiceOption,
  integerOption,
  readOptions,
  uncheckedOption,
  type Plane,
} from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import type { FilterKind } from '../filters/filter-bank';
import type { GridImage, ImageGrid } from './figure';
import { imageGrid } from './image-grid';

/** Kinds of the filters of LM and LMS: 18 edges, 18 bars, a Gaussian and two LoGs at each of four scales. */
const LM_KINDS: readonly FilterKind[] = [
  ...Array<FilterKind>(18).fill('edge'),
  ...Array<FilterKind>(18).fill('bar'),
  ...Array.from({ length: 4 }, (): FilterKind[] => ['gaussian', 'log', 'log']).flat(),
];

const rules = {
  order: choiceOption(['published', 'source', 'bank'], 'published'),
  columns: integerOption({ min: 1 }),
  scale: uncheckedOption<number>(1.25),
  title: uncheckedOption<string | undefined>(),
};

/**
 * Shows the kernels of a filter bank, each scaled separately with 0 as mid grey.
 *
 * The 48 filters of LM and LMS are arranged 4 × 12 as in the literature: one row per scale, edges on the left, bars on the
 * right, isotropic filters in the last row, each row with its name. `'published'` puts the eight LoGs before the four Gaussians, like the
 * published figure; `'source'` the Gaussians first, like the assignment's code; `'bank'` keeps the order of the bank, as
 * all other banks do.
 * @param options.columns kernels in a row; default 12 for LM, LMS and RFS, else at most 13
 */
export function filterBankFigure(
  bank: FilterBank,
  options: {
    readonly order?: 'published' | 'source' | 'bank';
    readonly columns?: number;
    readonly scale?: number;
    readonly title?: string;
  } = {},
): ImageGrid {
  checkFilterBank('filterBankFigure', bank);
  const { order: named, columns, scale, title } = readOptions('filterBankFigure', options, rules);
  const images = bank.filters.map(({ kernel }, k): GridImage => ({
    plane: kernelPlane(kernel, bank.size),
    title: String(k),
  }));
  const isLm = LM_KINDS.every((kind, k) => kind === bank.filters[k]?.kind) && bank.filters.length === 48;
  const order = isLm ? lmOrder(named) : images.map((_, k) => k);
  const usual = isLm || bank.filters.length === 38 ? 12 : Math.min(13, images.length);
  const inScales = isLm && named !== 'bank' && (columns ?? usual) === 12;
  return imageGrid(
    order.map((k) => images[k] as GridImage),
    {
      columns: columns ?? usual,
      range: 'symmetric',
      scale,
      ...(inScales ? { rowTitles: scaleNames(bank) } : {}),
      title: title ?? `${bank.name}: ${images.length} filters of ${bank.size}×${bank.size}`,
    },
  );
}

/**
 * Returns a kernel as a plane of its signed values.
 * @throws RangeError when it does not have size × size values
 */
export function kernelPlane(kernel: Float64Array, size: number): Plane {
  checkList('kernelPlane', 'kernel', kernel, 'the Float64Array of a filter');
  checkInteger('kernelPlane', 'size', size, 1);
  if (kernel.length !== size * size)
    throw new RangeError(
      `kernelPlane: kernel must have size × size = ${size * size} values, got ${kernel.length}`,
    );
  return { width: size, height: size, data: Float32Array.from(kernel) };
}

/** Names the rows of LM and LMS: the oriented filters by their scale, the last one as a whole. */
function scaleNames({ filters }: FilterBank): string[] {
  const sigmas = [0, 6, 12].map((k) => `σ = ${Number(filters[k]?.sigma.toFixed(2))}`);
  return [...sigmas, 'isotropic'];
}

function lmOrder(order: 'published' | 'source' | 'bank'): number[] {
  const oriented = [0, 1, 2].flatMap((s) =>
    [0, 18].flatMap((first) => [0, 1, 2, 3, 4, 5].map((o) => first + 6 * s + o)),
  );
  const gaussians = [36, 39, 42, 45];
  const fine = [37, 40, 43, 46];
  const coarse = [38, 41, 44, 47];
  if (order === 'source') return [...oriented, ...gaussians, ...fine, ...coarse];
  // Sorted by size the LoGs would interleave: some of σ are larger than some of 3σ.
  if (order === 'published') return [...oriented, ...fine, ...coarse, ...gaussians];
  return Array.from({ length: 48 }, (_, k) => k);
}
