import { metal, type MetalParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: MetalParameters = { direction: 0, stroke: 50, depth: 1, scratches: 0, dent: 0.2 };

describe('metal', () => {
  itIsAMaterial(metal, plain, { ...plain, scratches: 40 });

  it('is brushed along its direction', () => {
    const sheet = patch(metal, plain);
    expect(correlation(sheet, 10, 0)).toBeGreaterThan(0.7);
    expect(correlation(sheet, 0, 10)).toBeLessThan(0.3);
  });
});
