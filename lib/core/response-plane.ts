import { checkResponses } from './check-shapes';
import { checkInteger } from './checks';
import type { Plane, Responses } from './shapes';

/**
 * Returns one filter's responses as an image.
 * @param index which filter, from 0
 * @returns H×W, a copy
 * @throws RangeError when the filter does not exist
 */
export function responsePlane(responses: Responses, index: number): Plane {
  checkResponses('responsePlane', responses);
  checkInteger('responsePlane', 'index', index, 0, responses.count - 1);
  const { width, height, data } = responses;
  return { width, height, data: data.slice(index * width * height, (index + 1) * width * height) };
}
