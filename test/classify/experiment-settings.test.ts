import { experimentSettings, smallestClass } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

describe('experimentSettings', () => {
  it('fills in what Varma and Zisserman used', () => {
    expect(experimentSettings('f', textureSet(2), {})).toEqual({
      bank: 'mr8',
      border: 'reflect',
      standardised: true,
      weber: true,
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

  it.each([
    [{ standardised: 1 }, 'f: standardised must be true or false, got 1'],
    [{ weber: 'yes' }, 'f: weber must be true or false, got "yes"'],
    [{ border: 'wrap' }, "f: border must be one of 'zero', 'reflect', 'valid', got \"wrap\""],
    [{ distance: 'near' }, 'f: distance must be one of'],
    [{ textons: 0 }, 'f: textons must be an integer of at least 1, got 0'],
    [{ dictionaryImages: 1.5 }, 'f: dictionaryImages must be an integer of at least 1, got 1.5'],
    [{ pixels: -1 }, 'f: pixels must be an integer of at least 1, got -1'],
  ])('refuses bad settings %#', (wrong, message) => {
    expect(() => experimentSettings('f', textureSet(2), wrong as object)).toThrow(message);
  });

  it('finds the smallest class, the first of several', () => {
    const of = (...labels: number[]): object => smallestClass({ labels: Int32Array.from(labels) });
    expect(of(0, 0, 0, 2, 2)).toEqual({ label: 2, images: 2 });
    expect(of(3, 3, 1, 1)).toEqual({ label: 1, images: 2 });
    const many = Int32Array.from({ length: 400_000 }, (_, i) => i >> 1);
    expect(smallestClass({ labels: many })).toEqual({ label: 0, images: 2 });
  });
});
