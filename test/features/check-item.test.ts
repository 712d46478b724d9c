import type { Plane } from 'texton-lab';
import { evaluateTextons, trainTextonModel, varmaZissermanRecipe } from 'texton-lab/dist/classify';
import { checkItem, type CheckItemOptions } from 'texton-lab/dist/features/check-item';
import { describe, expect, it } from 'vitest';
import { textureSet } from '../classify/texture-set';

const plane: Plane = { width: 4, height: 2, data: new Float32Array(8).fill(0.5) };
const origin = { file: 'a/flat.png', x: 0, y: 0, width: 4, height: 2, imageWidth: 4, imageHeight: 2 };
const options: CheckItemOptions = { item: 0, size: 3, border: 'reflect', images: { origins: [origin] } };

describe('checkItem', () => {
  it('names the file of a constant image, what was expected and what to do', () => {
    expect(() => checkItem('train', plane, options)).toThrow(
      "train: 'a/flat.png' must not be constant, got 0.5 at each of its 8 pixels; replace or omit the image",
    );
  });

  it('says which part of a file is constant, and counts images whose origin is not known', () => {
    const part = { ...origin, x: 7, y: 1, imageWidth: 90 };
    expect(() => checkItem('train', plane, { ...options, images: { origins: [part] } })).toThrow(
      "'a/flat.png' (4×2 pixels at x 7, y 1) must not be constant",
    );
    expect(() => checkItem('train', plane, { ...options, item: 3, images: {} })).toThrow(
      'train: image 3 must not be constant',
    );
  });

  it("names an image that is smaller than the filters with border 'valid'", () => {
    expect(() => checkItem('train', plane, { ...options, border: 'valid' })).toThrow(
      "'a/flat.png' must have at least 3×3 pixels with border 'valid', got 4×2",
    );
  });

  it('lets pass an image of which one pixel differs', () => {
    const data = plane.data.slice();
    data[7] = 0.6;
    expect(() => checkItem('train', { ...plane, data }, options)).not.toThrow();
  });

  it.each([0, 5])('makes training and evaluating name image %i when it is constant', async (bad) => {
    const set = textureSet(3, 2);
    const origins = Array.from({ length: 6 }, (_, i) => ({ ...origin, file: `${i}.png` }));
    const images = { ...set, origins, get: (i: number) => (i === bad ? Promise.resolve(plane) : set.get(i)) };
    const recipe = { ...varmaZissermanRecipe, bank: 's', count: 2, pixels: 50 } as const;
    const message = `'${bad}.png' must not be constant, got 0.5 at each of its 8 pixels`;
    await expect(trainTextonModel(images, recipe)).rejects.toThrow(message);
    await expect(evaluateTextons(images, recipe, { train: 1, splits: 1 })).rejects.toThrow(message);
  });
});
