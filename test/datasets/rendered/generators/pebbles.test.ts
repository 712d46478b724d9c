import { pebbles, type PebbleParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { heights, itIsAMaterial, patch } from './material-facts';

const plain: PebbleParameters = { diameter: 24, smallest: 0.3, flatness: 0.6, round: 0.7, mottle: 0.3 };

describe('pebbles', () => {
  itIsAMaterial(pebbles, plain, { ...plain, diameter: 40 });

  it('is the rougher the less flat its stones are', () => {
    const flat = patch(pebbles, { ...plain, flatness: 0.3 });
    expect(heights(patch(pebbles, plain)).deviation).toBeGreaterThan(1.5 * heights(flat).deviation);
  });
});
