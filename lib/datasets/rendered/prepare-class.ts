import { randomGenerator } from '../../core';
import { conditions, ordinaryCondition } from './conditions';
import type { Exposure } from './develop';
import { exposureFor } from './exposure-for';
import { materials } from './materials';
import type { Finish } from './photograph';
import { relief, type Relief } from './relief';
import { lampSeed } from './lamp-seed';
import { takePicture } from './take-picture';

/** A class's sample of material, ready to be photographed. */
export interface Sample {
  readonly classNumber: number;
  readonly relief: Relief;
  readonly finish: Finish;
  readonly exposure: Exposure;
}

/** Side of an image of the set, px. */
export const imageSide = 200;

// An oblique camera sees an area longer than the image's side, by 1 / cos 50°, and possibly rotated.
const reach = 1.96;

/**
 * Makes the sample of one class, large enough for pictures of `side × side` px, and sets its
 * exposure: image 2, the standard one, has a weight of one third, every eighth image together two thirds.
 */
export function prepareClass(classNumber: number, { side = imageSide }: { side?: number } = {}): Sample {
  const material = materials[classNumber - 1];
  if (material === undefined)
    throw new RangeError(
      `prepareClass: classNumber must be an integer in [1, ${materials.length}], got ${classNumber}`,
    );
  const size = Math.ceil(reach * Math.max(side, imageSide));
  const sample = relief(material.surface(randomGenerator(61, classNumber), size), size);
  const { finish } = material;
  const others = conditions.filter((_, i) => i % 8 === 3);
  const shots = [ordinaryCondition, ...others].map((condition) => ({
    picture: takePicture(sample, {
      condition,
      finish,
      side: imageSide,
      seed: lampSeed(classNumber, condition),
    }),
    weight: condition === ordinaryCondition ? others.length / 2 : 1,
  }));
  const exposure = exposureFor(shots);
  return { classNumber, relief: sample, finish, exposure };
}
