import { gravel, type GravelParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: GravelParameters = { diameter: 14, smallest: 0.4, steep: 1, mottle: 0.3 };

describe('gravel', () => {
  itIsAMaterial(gravel, plain, { ...plain, steep: 0.5 });

  it('is coarser when its stones are larger', () => {
    const coarse = patch(gravel, { ...plain, diameter: 40 });
    expect(correlation(coarse, 5, 0)).toBeGreaterThan(correlation(patch(gravel, plain), 5, 0) + 0.2);
  });
});
