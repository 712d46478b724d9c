import { grass, type GrassParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { heights, itIsAMaterial, patch } from './material-facts';

const plain: GrassParameters = { length: 26, radius: 1.5, density: 3, direction: 0, combed: 0.5, clump: 9 };

describe('grass', () => {
  itIsAMaterial(grass, plain, { ...plain, clump: 20 });

  it('covers more ground the denser it is', () => {
    const bare = patch(grass, { ...plain, density: 0.5 });
    expect(heights(patch(grass, plain)).mean).toBeGreaterThan(heights(bare).mean + 1);
  });
});
