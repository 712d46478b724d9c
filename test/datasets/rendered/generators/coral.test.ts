import { coral, type CoralParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { heights, itIsAMaterial, patch } from './material-facts';

const plain: CoralParameters = { width: 8, depth: 8, fill: 0, grain: 0 };

describe('coral', () => {
  itIsAMaterial(coral, plain, { ...plain, width: 5 });

  it('turns from bumps into pits as it is filled', () => {
    expect(heights(patch(coral, { ...plain, fill: -1 })).mean).toBeLessThan(3);
    expect(heights(patch(coral, plain)).mean).toBeCloseTo(4, 0);
    expect(heights(patch(coral, { ...plain, fill: 1 })).mean).toBeGreaterThan(5);
  });
});
