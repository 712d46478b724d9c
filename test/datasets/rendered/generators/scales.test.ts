import { scales, type ScaleParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: ScaleParameters = { width: 14, row: 10, round: 1, keel: 0, ragged: 0 };

describe('scales', () => {
  itIsAMaterial(scales, plain, { ...plain, round: 0 });

  it('repeats after a scale across and after two rows, each row shifted by half a scale', () => {
    const skin = patch(scales, plain);
    expect(correlation(skin, 14, 0)).toBeGreaterThan(0.8);
    expect(correlation(skin, 0, 20)).toBeGreaterThan(0.8);
    expect(correlation(skin, 7, 10)).toBeGreaterThan(0.8);
    expect(correlation(skin, 0, 10)).toBeLessThan(0.8);
  });
});
