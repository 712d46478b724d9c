import { convolveBankMany } from '../compute';
import { describeValue, readOptions, uncheckedOption, type Plane, type Responses } from '../core';
import { checkFiltering } from './check-filtering';
import { checkDisjoint, checkInto } from './check-into';
import type { FilterBank } from './filter-bank';
import { filterWindow } from './filter-window';
import type { Border } from './border';
import { filteringRules, type FilteringOptions } from './filtering-options';
import { filteringRuns } from './filtering-runs';
import { runProgress } from './run-progress';

/** Options of {@link filterResponsesMany}. */
export interface FilterResponsesManyOptions extends FilteringOptions {
  /** Arrays to store the responses in, one per image: see {@link filterResponses}. @defaultValue new arrays */
  readonly into?: readonly Float32Array[];
}

const rules = { ...filteringRules, into: uncheckedOption<readonly Float32Array[] | undefined>() };

/**
 * Convolves several images with every filter of a bank, each exactly as `filterResponses` would; many small images
 * together keep all cores busy. Neither planes nor `into` may be changed before the promise settles.
 * @param planes images with finite values; fastest when many have the same size
 * @param bank C filters
 * @returns C planes per image: 4·C·H·W bytes each
 * @throws RangeError when a pixel is not finite, an array in `into` is missing or has another length, or an image is smaller than the kernels with `border: 'valid'`
 * @example
 * ```ts
 * import { filterResponsesMany, lmFilterBank, readPlane, standardise } from 'texton-lab';
 *
 * const bark = await readPlane('bark.png');
 * const responses = await filterResponsesMany([bark, standardise(bark)], lmFilterBank());
 * console.log(responses.map(({ count }) => count)); // → [ 48, 48 ]
 * ```
 */
export async function filterResponsesMany(
  planes: readonly Plane[],
  bank: FilterBank,
  options: FilterResponsesManyOptions = {},
): Promise<Responses[]> {
  const call = 'filterResponsesMany';
  const { into, ...rest } = readOptions(call, options, rules);
  const { border, kernels } = checkFiltering(call, planes, bank, rest);
  const { size, filters } = bank;
  const { signal, onProgress, workers } = rest;
  if (into !== undefined) checkIntoMany(call, into, planes, bank, border);
  const found: Responses[] = [];
  let done = 0;
  for (const { items, images, window } of filteringRuns(call, planes, { size, border })) {
    signal?.throwIfAborted();
    const { width, height } = window;
    const given = into && items.map((i) => into[i] as Float32Array);
    const progress = runProgress(onProgress, { before: done, items: items.length, total: planes.length });
    const ofRun = await convolveBankMany(images, kernels, {
      signal,
      workers,
      ...progress,
      into: given,
      size,
      window,
    });
    ofRun.forEach((data, at) => {
      found[items[at] as number] = { count: filters.length, width, height, data };
    });
    done += items.length;
    onProgress?.(done, planes.length);
  }
  signal?.throwIfAborted();
  return found;
}

function checkIntoMany(
  call: string,
  into: readonly Float32Array[],
  planes: readonly Plane[],
  { size, filters }: FilterBank,
  border: Border,
): void {
  if (!Array.isArray(into))
    throw new TypeError(`${call}: into must be an array of Float32Arrays, got ${describeValue(into)}`);
  if (into.length !== planes.length)
    throw new RangeError(
      `${call}: into must have one array per plane (${planes.length}), got ${into.length}`,
    );
  for (const [i, data] of into.entries()) {
    const { width, height } = filterWindow(call, planes[i] as Plane, size, border);
    checkInto(call, `into[${i}]`, data, filters.length * width * height);
  }
  checkDisjoint(call, into, planes);
}
