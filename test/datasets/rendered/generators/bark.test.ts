import { bark, type BarkParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: BarkParameters = { width: 16, stretch: 3, depth: 8, twist: 0.3, scaly: 0.5 };

describe('bark', () => {
  itIsAMaterial(bark, plain, { ...plain, stretch: 1.2 });

  it('has plates that are longer up the trunk than across', () => {
    const trunk = patch(bark, plain);
    expect(correlation(trunk, 0, 10)).toBeGreaterThan(correlation(trunk, 10, 0) + 0.2);
  });
});
