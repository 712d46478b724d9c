import type { Condition } from './conditions';
import { develop } from './develop';
import { lampSeed } from './lamp-seed';
import { imageSide, type Sample } from './prepare-class';
import { takePicture } from './take-picture';

/** Renders one image of a class's sample: `side × side` grey bytes, row-major. */
export function renderImage(
  sample: Sample,
  { condition, side = imageSide }: { condition: Condition; side?: number },
): Uint8Array {
  const { classNumber, relief, finish, exposure } = sample;
  const picture = takePicture(relief, { condition, finish, side, seed: lampSeed(classNumber, condition) });
  return develop(picture, { ...exposure, seed: classNumber * 1000 + condition.number });
}
