import type { Plane } from '../core';
import {
  labelResponsesMany,
  type LabelResponsesManyOptions,
  type ResponseLabels,
} from './label-responses-many';

/** Options of {@link labelResponses}. */
export interface LabelResponsesOptions extends Omit<LabelResponsesManyOptions, 'sets'> {
  /** K×D, row-major. */
  readonly centres: Float32Array | Float64Array;
}

/**
 * Labels every pixel of images with the nearest centre to its response vector: {@link labelResponsesMany} for one set of
 * centres.
 * @param planes images of the same size
 * @param kernels as for {@link convolveBank}
 * @returns one result per plane
 * @throws RangeError when the centres' length is not a multiple of the dimensions, or a kernel is used in two maxima
 */
export async function labelResponses(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  { centres, ...options }: LabelResponsesOptions,
): Promise<ResponseLabels[]> {
  const [labels] = await labelResponsesMany(planes, kernels, { ...options, sets: [centres] });
  return labels as ResponseLabels[];
}
