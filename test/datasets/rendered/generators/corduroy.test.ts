import { corduroy, type CorduroyParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: CorduroyParameters = { wale: 12, depth: 6, direction: 0, pile: 0.3, wander: 0 };

describe('corduroy', () => {
  itIsAMaterial(corduroy, plain, { ...plain, direction: 0.5 });

  it('has its wales at the given distance', () => {
    const cloth = patch(corduroy, plain);
    expect(correlation(cloth, 12, 0)).toBeGreaterThan(0.8);
    expect(correlation(cloth, 6, 0)).toBeLessThan(0);
    expect(correlation(cloth, 0, 12)).toBeGreaterThan(0.8);
  });
});
