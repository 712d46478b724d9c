import { checkFinite, checkList, type Plane } from '../core';
import { checkMap, type TextonMap } from '../textons';

/**
 * Paints every pixel of a map with the grey of its texton.
 * @param map H×W
 * @param greys one value for each texton
 * @throws RangeError when the map names a texton that has no grey
 */
export function paintMap(map: TextonMap, greys: ArrayLike<number>): Plane {
  checkList('paintMap', 'greys', greys, 'a list of grey values');
  checkFinite('paintMap', 'greys', greys);
  checkMap('paintMap', map);
  const odd = map.data.find((texton) => greys[texton] === undefined);
  if (odd !== undefined)
    throw new RangeError(`paintMap: greys must have a value for each texton of map, got none for ${odd}`);
  return {
    width: map.width,
    height: map.height,
    data: Float32Array.from(map.data, (texton) => greys[texton] as number),
  };
}
