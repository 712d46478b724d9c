import { randomGenerator } from '../../core';
import { brodatzMaterials } from './brodatz-materials';
import type { Condition } from './conditions';
import { develop } from './develop';
import { exposureFor } from './exposure-for';
import { relief } from './relief';
import { takePicture } from './take-picture';

/** Side of an image of the Brodatz-like set, px. */
export const brodatzSide = 1024;

// Seen from straight above, lit from the upper left.
const condition: Condition = {
  number: 0,
  lightAzimuth: -2.2,
  lightElevation: 0.78,
  viewAzimuth: 0,
  viewTilt: 0,
  roll: 0,
};

/** Renders image `number` (1 … 13) of the Brodatz-like set: `side × side` grey bytes, row-major. */
export function renderBrodatzImage(
  number: number,
  { side = brodatzSide }: { side?: number } = {},
): Uint8Array {
  const material = brodatzMaterials[number - 1];
  if (material === undefined)
    throw new RangeError(
      `renderBrodatzImage: number must be an integer in [1, ${brodatzMaterials.length}], got ${number}`,
    );
  const size = side + 32;
  const sample = relief(material.surface(randomGenerator(13, number), size), size);
  const picture = takePicture(sample, { condition, finish: material.finish, side });
  return develop(picture, { ...exposureFor([{ picture, weight: 1 }]), seed: number });
}
