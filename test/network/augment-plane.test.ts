import { randomGenerator, type Plane } from 'texton-lab';
import { augmentPlane } from 'texton-lab/dist/network/augment-plane';
import { describe, expect, it } from 'vitest';
import { noisePlane } from './small-bank';

/** Random numbers in a given order. */
const numbers = (...values: number[]) => ({ ...randomGenerator(0), next: () => values.shift()! });

describe('augmentPlane', () => {
  const plane: Plane = { width: 3, height: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6) };

  it('mirrors left to right, top to bottom, both or neither', () => {
    const of = (...values: number[]): number[] =>
      Array.from(augmentPlane(plane, { flips: true }, numbers(...values)).data);
    expect(of(0.4, 0.6)).toEqual([3, 2, 1, 6, 5, 4]);
    expect(of(0.6, 0.4)).toEqual([4, 5, 6, 1, 2, 3]);
    expect(of(0.4, 0.4)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(of(0.6, 0.6)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('rotates about the centre by up to the given angle, and continues the image by its mirror image', () => {
    // The largest random number gives almost the whole angle: a quarter turn of a square.
    const square: Plane = { width: 2, height: 2, data: Float32Array.of(1, 2, 3, 4) };
    const turned = augmentPlane(square, { degrees: 90 }, numbers(1));
    expect(turned.data).toBeCloseToArray([2, 4, 1, 3], { atol: 1e-6 });
    const flat: Plane = { width: 9, height: 7, data: new Float32Array(63).fill(0.25) };
    const any = augmentPlane(flat, { degrees: 45 }, randomGenerator(1));
    expect(any.data).toBeCloseToArray(flat.data, { atol: 1e-7 });
    const ramp: Plane = { width: 9, height: 9, data: Float32Array.from({ length: 81 }, (_, i) => i % 9) };
    const slight = augmentPlane(ramp, { degrees: 10 }, numbers(1));
    const cos = Math.cos(Math.PI / 18);
    const sin = Math.sin(Math.PI / 18);
    // Inside, the ramp is rotated exactly; to the right of the centre and below it.
    expect(slight.data[4 * 9 + 6]).toBeCloseTo(4 + 2 * cos, 5);
    expect(slight.data[6 * 9 + 4]).toBeCloseTo(4 - 2 * sin, 5);
  });

  it('keeps size and range, gives the same for the same numbers, and leaves the image alone', () => {
    const image = noisePlane(12, 10, 1);
    const before = image.data.slice();
    const vary = (): Plane => augmentPlane(image, { flips: true, degrees: 30 }, randomGenerator(4, 2));
    const [first, second] = [vary(), vary()];
    expect(first).toEqual(second);
    expect(first).toMatchObject({ width: 12, height: 10 });
    expect(Math.max(...first.data)).toBeLessThanOrEqual(Math.max(...image.data));
    expect(image.data).toEqual(before);
    expect(augmentPlane(image, {}, randomGenerator(1))).toBe(image);
  });
});
