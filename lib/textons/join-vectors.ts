import { describeValue, type Responses } from '../core';
import type { Vectors } from './check-vector-list';
import { responseVectors } from './response-vectors';

/**
 * Concatenates the response vectors of several images.
 * @param call name of the public function, for messages
 * @param list responses with C planes each; sizes may differ
 * @throws RangeError when the list is empty, or the numbers of planes differ
 */
export function joinVectors(call: string, list: readonly Responses[]): Vectors {
  const [first, ...others] = list;
  if (first === undefined)
    throw new RangeError(`${call}: responses must contain at least one image, got ${describeValue(list)}`);
  const odd = others.find((r) => r.count !== first.count);
  if (odd)
    throw new RangeError(`${call}: responses must all have ${first.count} planes, got one with ${odd.count}`);
  const parts = list.map(responseVectors);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const data = new Float32Array(count * first.count);
  let start = 0;
  for (const part of parts) {
    data.set(part.data, start);
    start += part.data.length;
  }
  return { count, dimensions: first.count, data };
}
