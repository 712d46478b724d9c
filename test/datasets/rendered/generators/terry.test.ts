import { terry, type TerryParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: TerryParameters = { pitch: 8, loop: 4, yarn: 1.7, stray: 0 };

describe('terry', () => {
  itIsAMaterial(terry, plain, { ...plain, stray: 1 });

  it('has its loops in rows unless they stray', () => {
    expect(correlation(patch(terry, plain), 8, 0)).toBeGreaterThan(0.5);
    expect(correlation(patch(terry, { ...plain, stray: 1 }), 8, 0)).toBeLessThan(0.3);
  });
});
