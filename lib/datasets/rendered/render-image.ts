import type { Condition } from './conditions';
import { develop } from './develop';
import { imageSide, type Sample } from './prepare-class';
import { takePicture } from './take-picture';

/** Renders one image of a class's sample: `side × side` grey bytes, row-major. */
export function renderImage(
  sample: Sample,
  { condition, side = imageSide }: { condition: Condition; side?: number },
): Uint8Array {
  const { classNumber, relief, finish, exposure } = sample;
  const seed = condition.number > 0 ? [classNumber, condition.number] : undefined;
  const picture = takePicture(relief, { condition, finish, side, ...(seed && { seed }) });
  return develop(picture, { ...exposure, seed: classNumber * 1000 + condition.number });
}
