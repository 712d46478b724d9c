import type { Window } from '../compute';
import { checkChoice, checkPlane, describeValue, type Plane } from '../core';
import { checkFilterBank } from './check-filter-bank';
import type { FilterBank } from './filter-bank';
import { padByReflection } from './pad-by-reflection';

/** What lies beyond the edge of the image, or that nothing does. */
export type Border = 'zero' | 'reflect' | 'valid';

/** What the engine needs to filter images of one size. */
export interface PreparedFiltering {
  /** The images, with a reflected margin where one is wanted. */
  readonly images: readonly Plane[];
  /** The bank's kernels, the same arrays as long as the bank stays as it is. */
  readonly kernels: readonly Float64Array[];
  /** Kernels are size × size. */
  readonly size: number;
  /** Where the wanted responses lie in the full convolution. */
  readonly window: Window;
}

/**
 * Checks images and bank, and turns the wanted border into what the engine computes with.
 * @param call name of the public function, for messages
 * @param planes images of one size
 * @throws RangeError when a pixel is not finite, sizes differ, or the images are smaller than the kernels with 'valid'
 */
export function prepareFiltering(
  call: string,
  planes: readonly Plane[],
  bank: FilterBank,
  border: Border = 'zero',
): PreparedFiltering {
  checkChoice(call, 'border', border, ['zero', 'reflect', 'valid']);
  if (!Array.isArray(planes))
    throw new TypeError(`${call}: planes must be an array of planes, got ${describeValue(planes)}`);
  planes.forEach((plane: Plane, i) =>
    checkPlane(call, plane, planes.length === 1 ? 'plane' : `planes[${i}]`),
  );
  checkFilterBank(call, bank);
  const { size } = bank;
  const [first] = planes;
  const other = planes.find(({ width, height }) => width !== first?.width || height !== first.height);
  if (first && other)
    throw new RangeError(
      `${call}: planes must have one size, got ${first.width}×${first.height} and ${other.width}×${other.height}`,
    );
  const window = outputWindow(call, first ?? { width: size, height: size }, size, border);
  const margin = (size - 1) / 2;
  const images = border === 'reflect' ? planes.map((plane) => padByReflection(plane, margin)) : planes;
  return { images, kernels: kernelsOf(bank), size, window };
}

/** Where the wanted samples lie in the full convolution of the (padded) image. */
function outputWindow(call: string, plane: Omit<Plane, 'data'>, size: number, border: Border): Window {
  const half = (size - 1) / 2;
  const { width, height } = plane;
  if (border === 'zero') return { x: half, y: half, width, height };
  if (border === 'reflect') return { x: size - 1, y: size - 1, width, height };
  if (width < size || height < size)
    throw new RangeError(
      `${call}: plane must be at least ${size}×${size} with border 'valid', got ${width}×${height}; use 'zero' or 'reflect'`,
    );
  return { x: size - 1, y: size - 1, width: width - size + 1, height: height - size + 1 };
}

const kernels = new WeakMap<FilterBank, readonly Float64Array[]>();

/**
 * A copy of the bank's kernels, the same one as long as they stay as they are: the engine keeps their spectra under it.
 */
function kernelsOf(bank: FilterBank): readonly Float64Array[] {
  const known = kernels.get(bank);
  const same = known?.every((copy, k) => bank.filters[k]?.kernel.every((value, i) => value === copy[i]));
  if (known !== undefined && same && known.length === bank.filters.length) return known;
  const copy = bank.filters.map((f) => f.kernel.slice());
  kernels.set(bank, copy);
  return copy;
}
