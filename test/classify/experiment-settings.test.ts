import { experimentSettings, smallestClass } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

describe('experimentSettings', () => {
  it('fills in what Varma and Zisserman used', () => {
    expect(experimentSettings('f', textureSet(2), {})).toEqual({
      bank: 'mr8',
      border: 'reflect',
      textons: 10,
      images: 13,
      pixels: 1000,
      seed: 0,
      distance: 'chiSquare',
    });
  });

  it('names labels that do not fit', () => {
    const set = { ...textureSet(2), labels: Int32Array.of(0) };
    expect(() => experimentSettings('f', set, {})).toThrow(
      'f: dataset.labels must have one label for each of 6 items, got 1',
    );
  });

  it('counts the images of the smallest class', () => {
    expect(smallestClass({ ...textureSet(2), labels: Int32Array.of(0, 0, 0, 2, 2, 2) })).toBe(3);
    const many = Int32Array.from({ length: 400_000 }, (_, i) => i >> 1);
    expect(smallestClass({ ...textureSet(2), labels: many })).toBe(2);
  });
});
