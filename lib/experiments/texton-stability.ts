import {
  checkChoice,
  checkInteger,
  checkPlane,
  choiceOption,
  integerOption,
  listOption,
  readOptions,
  required,
  runOptions,
  seedOption,
  uncheckedOption,
  type RunOptions,
  type Plane,
  type Responses,
} from '../core';
import { checkFilterBank, filterResponses, weberNormalise, type Border, type FilterBank } from '../filters';
import { filterWindow } from '../filters/filter-window';
import { standardiseFor } from '../image/standardise';
import { learnTextons, mapAgreement, textonMap } from '../textons';

/**
 * How images and responses are normalised. `'none'`: not at all. `'Weber'`: responses are rescaled by `weberNormalise`.
 * `'standardised'`: images are scaled to mean 0 and standard deviation 1. `'standardised, Weber'`: both.
 */
export type TextonTreatment = 'none' | 'Weber' | 'standardised' | 'standardised, Weber';

const TREATMENTS: readonly TextonTreatment[] = ['none', 'Weber', 'standardised', 'standardised, Weber'];

/** Options of {@link textonStability}. */
export interface TextonStabilityOptions extends Omit<RunOptions, 'onProgress'> {
  readonly bank: FilterBank;
  /** Number of textons, K. */
  readonly count: number;
  /** @defaultValue 0 */
  readonly seed?: number;
  /** See `filterResponses`. @defaultValue 'reflect' */
  readonly border?: Border;
  /** @defaultValue all four */
  readonly treatments?: readonly TextonTreatment[];
}

const rules = {
  bank: required(uncheckedOption<FilterBank>()),
  count: required(integerOption({ min: 1 })),
  seed: seedOption(),
  border: choiceOption(['zero', 'reflect', 'valid'], 'reflect'),
  treatments: listOption<TextonTreatment, readonly TextonTreatment[]>('a list of treatments', TREATMENTS),
  signal: runOptions.signal,
  workers: runOptions.workers,
};

/** How stable textons are under one treatment. */
export type TextonStabilityRow = {
  readonly bank: string;
  readonly treatment: TextonTreatment;
  /** Percentage of the pixels that keep their texton. */
  readonly keptPixels: number;
};

/**
 * Measures the fraction of pixels that keep their texton when the illumination changes: textons are learnt from the
 * image, and both images are labelled with them.
 * @param plane the image
 * @param changed the same image under other illumination, of the same size
 * @returns a row for each treatment
 * @throws RangeError when the images differ in size, or `count` exceeds the number of pixels
 */
export async function textonStability(
  plane: Plane,
  changed: Plane,
  options: TextonStabilityOptions,
): Promise<TextonStabilityRow[]> {
  const call = 'textonStability';
  const { bank, count, seed, border, treatments, ...rest } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  checkPlane(call, plane);
  checkPlane(call, changed, 'changed');
  if (changed.width !== plane.width || changed.height !== plane.height)
    throw new RangeError(
      `${call}: changed must be ${plane.width}×${plane.height} like the image, got ${changed.width}×${changed.height}`,
    );
  const filter = async (image: Plane, treatment: TextonTreatment): Promise<Responses> => {
    const name = image === plane ? 'plane' : 'changed';
    const input = treatment.startsWith('standardised') ? standardiseFor(call, image, name) : image;
    filterWindow(call, input, bank.size, border);
    const responses = await filterResponses(input, bank, { ...rest, border });
    return treatment.endsWith('Weber') ? weberNormalise(responses) : responses;
  };
  for (let i = 0; i < treatments.length; i++)
    checkChoice(call, `treatments[${i}]`, treatments[i], TREATMENTS);
  const rows: TextonStabilityRow[] = [];
  for (const treatment of treatments) {
    const before = await filter(plane, treatment);
    checkInteger(call, 'count', count, 1, before.width * before.height);
    const after = await filter(changed, treatment);
    const textons = await learnTextons(before, { ...rest, count, seed });
    const kept = mapAgreement(await textonMap(before, textons, rest), await textonMap(after, textons, rest));
    rows.push({ bank: bank.name, treatment, keptPixels: 100 * kept });
  }
  return rows;
}
