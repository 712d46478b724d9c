import {
  checkInteger,
  checkResponses,
  readOptions,
  runOptions,
  seedOption,
  uncheckedOption,
  type RunOptions,
  type Matrix,
  type Responses,
} from '../core';
import { joinVectors } from './join-vectors';
import { iterationRules, kmeans } from './kmeans';

/** Options of {@link learnTextons}. */
export interface LearnTextonsOptions extends RunOptions {
  /** Number of textons, K. */
  readonly count: number;
  /** @defaultValue 0 */
  readonly seed?: number;
  /** See `kmeans`. @defaultValue 300 */
  readonly maxIterations?: number;
  /** See `kmeans`. @defaultValue 1e-4 */
  readonly tolerance?: number;
}

const rules = { count: uncheckedOption<number>(), seed: seedOption(), ...iterationRules, ...runOptions };

/**
 * Learns the textons of one or more images: the k-means centres of the response vectors of all pixels.
 *
 * Reference: T. Leung, J. Malik, IJCV 43 (2001), doi:10.1023/A:1011126920638.
 * @param responses C planes, or a list of responses with C planes each
 * @returns K×C textons, the assignment's appearance vectors
 * @throws RangeError when `count` exceeds the number of pixels, or the numbers of planes differ
 * @example
 * ```ts
 * import { filterResponses, learnTextons, lmFilterBank, readPlane, shapeOf } from 'texton-lab';
 *
 * const responses = await filterResponses(await readPlane('bark.png'), lmFilterBank());
 * const textons = await learnTextons(responses, { count: 10, seed: 1 });
 * console.log(shapeOf(textons)); // → [ 10, 48 ]
 * ```
 */
export async function learnTextons(
  responses: Responses | readonly Responses[],
  options: LearnTextonsOptions,
): Promise<Matrix> {
  const call = 'learnTextons';
  const { count, ...rest } = readOptions(call, options, rules);
  const list = Array.isArray(responses) ? (responses as readonly Responses[]) : [responses as Responses];
  list.forEach((image, i) =>
    checkResponses(call, image, list === responses ? `responses[${i}]` : 'responses'),
  );
  const vectors = joinVectors(call, list);
  const k = checkInteger(call, 'count', count, 1, vectors.count);
  return (await kmeans(vectors, { ...rest, k })).centroids;
}
