import { leather, type LeatherParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: LeatherParameters = { grain: 8, relief: 2, stretch: 3, direction: 0, fold: 1, pores: 0.3 };

describe('leather', () => {
  itIsAMaterial(leather, plain, { ...plain, pores: 2 });

  it('has bumps that are stretched along the folds', () => {
    const hide = patch(leather, plain);
    expect(correlation(hide, 4, 0)).toBeGreaterThan(correlation(hide, 0, 4) + 0.1);
  });
});
