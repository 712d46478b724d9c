import { checkChoice, checkOptions, checkPlane, type RunOptions, type Plane, type Responses } from '../core';
import { filterResponses, weberNormalise, type Border, type FilterBank } from '../filters';
import { standardise } from '../image';
import { learnTextons, mapAgreement, textonMap } from '../textons';

/**
 * What is done before textons are learnt. `'none'`: nothing. `'Weber'`: responses are rescaled by `weberNormalise`.
 * `'standardised'`: each image is brought to mean 0 and deviation 1. `'standardised, Weber'`: both.
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

/** How stable textons are under one treatment. */
export type TextonStabilityRow = {
  readonly treatment: TextonTreatment;
  readonly 'pixels that keep their texton (%)': number;
};

/**
 * Measures at how many pixels a texton stays the same when the light on an image changes: textons are learnt from the
 * image and looked for in the changed one.
 * @param plane the image
 * @param changed the same image under other light, of the same size
 * @returns a row for each treatment
 * @throws RangeError when the images differ in size, or `count` is above the number of pixels
 */
export async function textonStability(
  plane: Plane,
  changed: Plane,
  options: TextonStabilityOptions,
): Promise<TextonStabilityRow[]> {
  const call = 'textonStability';
  checkOptions(call, options, ['bank', 'count', 'seed', 'border', 'treatments', 'signal', 'workers']);
  const { bank, count, seed = 0, border = 'reflect', treatments = TREATMENTS, ...rest } = options;
  checkPlane(call, plane);
  checkPlane(call, changed, 'changed');
  if (changed.width !== plane.width || changed.height !== plane.height)
    throw new RangeError(
      `${call}: changed must be ${plane.width}×${plane.height} as the image, got ${changed.width}×${changed.height}`,
    );
  const filter = async (image: Plane, treatment: TextonTreatment): Promise<Responses> => {
    const input = treatment.startsWith('standardised') ? standardise(image) : image;
    const responses = await filterResponses(input, bank, { ...rest, border });
    return treatment.endsWith('Weber') ? weberNormalise(responses) : responses;
  };
  const rows: TextonStabilityRow[] = [];
  for (const treatment of treatments) {
    checkChoice(call, 'treatments', treatment, TREATMENTS);
    const before = await filter(plane, treatment);
    const after = await filter(changed, treatment);
    const textons = await learnTextons(before, { ...rest, count, seed });
    const kept = mapAgreement(await textonMap(before, textons, rest), await textonMap(after, textons, rest));
    rows.push({ treatment, 'pixels that keep their texton (%)': 100 * kept });
  }
  return rows;
}
