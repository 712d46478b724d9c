import { checkResponses, type Responses } from '../core';
import { maximumGroups } from './maximum-groups';
import type { MaximumResponsesOptions } from './maximum-responses-options';

/**
 * Takes the maximum over orientations of the responses of the Root Filter Set, which makes them rotation invariant.
 *
 * `'MR8'`: edge and bar maxima at σ = 1, 2, 4, Gaussian, LoG (8 planes). `'MR4'`: edge and bar maxima at σ = 4, Gaussian,
 * LoG. `'MRS4'`: edge and bar maxima over both orientations and scales, Gaussian, LoG.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @param responses 38 planes, of {@link rfsFilterBank}
 * @throws RangeError when there are not 38 planes or an option has an unknown value
 * @example
 * ```ts
 * import { filterResponses, maximumResponses, readPlane, rfsFilterBank, shapeOf } from 'texton-lab';
 *
 * const responses = await filterResponses(await readPlane('bark.png'), rfsFilterBank());
 * console.log(shapeOf(maximumResponses(responses, { set: 'MR8' }))); // → [ 8, 60, 80 ]
 * ```
 */
export function maximumResponses(responses: Responses, options: MaximumResponsesOptions = {}): Responses {
  const call = 'maximumResponses';
  const maxima = maximumGroups(call, options);
  checkResponses(call, responses);
  if (responses.count !== 38)
    throw new RangeError(
      `${call}: responses must have the 38 planes of rfsFilterBank(), got ${responses.count}`,
    );
  const { width, height } = responses;
  const pixels = width * height;
  const data = new Float32Array(maxima.length * pixels);
  maxima.forEach(({ kernels, absolute }, k) =>
    maximumOf(responses.data, kernels, absolute, data.subarray(k * pixels, (k + 1) * pixels)),
  );
  return { count: maxima.length, width, height, data };
}

function maximumOf(
  data: Float32Array,
  planes: readonly number[],
  absolute: boolean,
  out: Float32Array,
): void {
  out.fill(-Infinity);
  for (const plane of planes) {
    const start = plane * out.length;
    for (let i = 0; i < out.length; i++) {
      const raw = data[start + i] as number;
      const value = absolute ? Math.abs(raw) : raw;
      if (value > (out[i] as number)) out[i] = value;
    }
  }
}
