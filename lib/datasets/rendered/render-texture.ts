import {
  checkInteger,
  checkNumber,
  integerOption,
  readOptions,
  uncheckedOption,
  type OptionRule,
  type Plane,
} from '../../core';
import { conditions, type Condition } from './conditions';
import { materials } from './materials';
import { imageSide, prepareClass } from './prepare-class';
import { renderImage } from './render-image';

/** A direction of light: azimuth from the image's x axis towards its y axis (clockwise), height above the sample. */
export interface LightDirection {
  /** Degrees. @defaultValue 225, from the upper left */
  readonly azimuth?: number;
  /** Degrees in [10, 90]. @defaultValue 45 */
  readonly elevation?: number;
}

/** A direction of view: azimuth of the camera as for the light, angle from the vertical. */
export interface ViewDirection {
  /** Degrees. @defaultValue 0 */
  readonly azimuth?: number;
  /** Degrees in [0, 50]. @defaultValue 0, seen from straight above */
  readonly tilt?: number;
}

/** Options of `renderTexture`. */
export interface RenderTextureOptions {
  /** File number of the image whose light and view to use. @defaultValue 2 when neither light nor view is given */
  readonly image?: number;
  /** Direction of the light, instead of an image's. */
  readonly light?: LightDirection;
  /** Direction of view, instead of an image's. */
  readonly view?: ViewDirection;
  /**
   * Side of the picture, px: up to 200, the central part of the same sample; above 200, a larger piece of the same
   * material. @defaultValue 200
   */
  readonly size?: number;
}

const rules = {
  image: integerOption({ min: 1, max: 205 }),
  light: uncheckedOption<LightDirection | undefined>(),
  view: uncheckedOption<ViewDirection | undefined>(),
  size: integerOption({ min: 8, max: 1024, default: imageSide }),
};

/** An angle (°) of a direction, named after it in messages. */
function angleOption(
  direction: string,
  [min, max]: readonly [number, number],
  fallback: number,
): OptionRule<number> {
  return {
    check: (call, name, value) => void checkNumber(call, `${direction}.${name}`, value, min, max),
    fallback,
  };
}

const lightRules = {
  azimuth: angleOption('light', [-360, 360], 225),
  elevation: angleOption('light', [10, 90], 45),
};

const viewRules = {
  azimuth: angleOption('view', [-360, 360], 0),
  tilt: angleOption('view', [0, 50], 0),
};

/**
 * Renders one picture of one of the 61 materials in memory: `size × size`, grey in [0, 1] in steps of 1/255, the same
 * pixels as the file of that class and image when `size` is 200.
 * @throws RangeError for a class, image, angle or size out of range; TypeError when both an image and a light or view are given
 */
export function renderTexture(classNumber: number, options: RenderTextureOptions = {}): Plane {
  const call = 'renderTexture';
  checkInteger(call, 'classNumber', classNumber, 1, materials.length);
  const { size, ...rest } = readOptions(call, options, rules);
  const condition = chooseCondition(call, rest);
  const bytes = renderImage(prepareClass(classNumber, { side: size }), { condition, side: size });
  return { width: size, height: size, data: Float32Array.from(bytes, (byte) => byte / 255) };
}

function chooseCondition(call: string, { image, light, view }: RenderTextureOptions): Condition {
  if (light !== undefined || view !== undefined) {
    if (image !== undefined)
      throw new TypeError(`${call}: image must not be given together with light or view, got both`);
    const from = readOptions(call, light ?? {}, lightRules);
    const to = readOptions(call, view ?? {}, viewRules);
    const radians = Math.PI / 180;
    return {
      number: 0,
      lightAzimuth: radians * from.azimuth,
      lightElevation: radians * from.elevation,
      viewAzimuth: radians * to.azimuth,
      viewTilt: radians * to.tilt,
      roll: 0,
    };
  }
  const number = image ?? 2;
  const condition = conditions.find((candidate) => candidate.number === number);
  if (condition === undefined)
    throw new RangeError(
      `${call}: image must be one of the file numbers ${conditions.map((c) => c.number).join(', ')}, got ${number}`,
    );
  return condition;
}
