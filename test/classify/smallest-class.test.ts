import { smallestClass } from 'texton-lab/dist/classify/smallest-class';
import { expect, it } from 'vitest';

it('smallestClass finds the class with the fewest images, the first of several', () => {
  const of = (...labels: number[]): object => smallestClass({ labels: Int32Array.from(labels) });
  expect(of(0, 0, 0, 2, 2)).toEqual({ label: 2, images: 2 });
  expect(of(3, 3, 1, 1)).toEqual({ label: 1, images: 2 });
  const many = Int32Array.from({ length: 400_000 }, (_, i) => i >> 1);
  expect(smallestClass({ labels: many })).toEqual({ label: 0, images: 2 });
});
