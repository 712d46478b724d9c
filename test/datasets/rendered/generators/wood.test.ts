import { wood, type WoodParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: WoodParameters = { ring: 12, wander: 0.5, worn: 2, pores: 0.5, knots: 0 };

describe('wood', () => {
  itIsAMaterial(wood, plain, { ...plain, knots: 60 });

  it('has its grain upright', () => {
    const board = patch(wood, plain);
    expect(correlation(board, 0, 20)).toBeGreaterThan(0.5);
    expect(correlation(board, 6, 0)).toBeLessThan(0.3);
  });
});
