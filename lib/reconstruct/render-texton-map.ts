import { checkFinite, checkList, type Plane } from '../core';
import { checkMap, type TextonMap } from '../textons';

/**
 * Draws a texton map with one grey level per texton.
 * @param map H×W
 * @param greyLevels one per texton
 * @throws RangeError when the map contains a texton without a grey level
 */
export function renderTextonMap(map: TextonMap, greyLevels: ArrayLike<number>): Plane {
  checkList('renderTextonMap', 'greyLevels', greyLevels, 'a list of grey levels');
  checkFinite('renderTextonMap', 'greyLevels', greyLevels);
  checkMap('renderTextonMap', map);
  const odd = map.data.find((texton) => greyLevels[texton] === undefined);
  if (odd !== undefined)
    throw new RangeError(
      `renderTextonMap: greyLevels must have a value for every texton of the map, got none for ${odd}`,
    );
  return {
    width: map.width,
    height: map.height,
    data: Float32Array.from(map.data, (texton) => greyLevels[texton] as number),
  };
}
