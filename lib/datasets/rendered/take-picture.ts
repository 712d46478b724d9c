import { randomGenerator } from '../../core';
import type { Condition } from './conditions';
import { photograph, type Finish } from './photograph';
import type { Relief } from './relief';

/** Variation of lamp and stray light between pictures: standard deviation of the logarithm, and of the fraction. */
const lampDrift = 0.07;
const strayLight = 0.025;

/**
 * Takes a picture of `side × side` px: a photograph, blurred by the lens, with small random changes of lamp and stray light if a
 * seed is given.
 */
export function takePicture(
  relief: Relief,
  {
    condition,
    finish,
    side,
    seed,
  }: { condition: Condition; finish: Finish; side: number; seed?: readonly number[] | undefined },
): Float32Array {
  const wide = side + 2;
  const sharp = photograph(relief, { condition, finish, side: wide });
  const picture = new Float32Array(side * side);
  let mean = 0;
  for (let y = 0, i = 0; y < side; y++)
    for (let x = 0; x < side; x++, i++) {
      const above = y * wide + x;
      const here = above + wide;
      const below = here + wide;
      const value =
        ((sharp[above] as number) +
          (sharp[above + 2] as number) +
          (sharp[below] as number) +
          (sharp[below + 2] as number) +
          2 *
            ((sharp[above + 1] as number) +
              (sharp[here] as number) +
              (sharp[here + 2] as number) +
              (sharp[below + 1] as number)) +
          8 * (sharp[here + 1] as number)) /
        20;
      picture[i] = value;
      mean += value;
    }
  mean /= side * side;
  if (seed === undefined) return picture;
  const random = randomGenerator(0, ...seed);
  const lamp = Math.exp(lampDrift * random.normal());
  const stray = strayLight * random.normal() * mean;
  return picture.map((value) => lamp * value + stray);
}
