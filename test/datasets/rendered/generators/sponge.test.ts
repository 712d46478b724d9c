import { sponge, type SpongeParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { heights, itIsAMaterial, patch } from './material-facts';

const plain: SpongeParameters = { largest: 10, smallest: 2, porous: 0.3, rough: 2 };

describe('sponge', () => {
  itIsAMaterial(sponge, plain, { ...plain, largest: 5 });

  it('loses material to its pores', () => {
    const solid = patch(sponge, { ...plain, porous: 0.02 });
    expect(heights(patch(sponge, plain)).mean).toBeLessThan(heights(solid).mean - 0.5);
  });
});
