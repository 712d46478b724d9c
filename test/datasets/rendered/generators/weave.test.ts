import { weave, type WeaveParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: WeaveParameters = { warp: 8, weft: 8, cover: 0.9, group: 1, uneven: 0.02, twist: 0.05 };

describe('weave', () => {
  itIsAMaterial(weave, plain, { ...plain, cover: 0.5 });

  it('repeats after two threads, and after one thread diagonally better than straight', () => {
    const cloth = patch(weave, plain);
    expect(correlation(cloth, 16, 0)).toBeGreaterThan(0.95);
    expect(correlation(cloth, 8, 8)).toBeGreaterThan(correlation(cloth, 8, 0) + 0.02);
    expect(correlation(cloth, 4, 0)).toBeLessThan(0.3);
  });
});
