import { hammered, type HammeredParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { heights, itIsAMaterial, patch } from './material-facts';

const plain: HammeredParameters = { dent: 20, depth: 4, blows: 3, direction: 0, streak: 0.2 };

describe('hammered', () => {
  itIsAMaterial(hammered, plain, { ...plain, dent: 10 });

  it('is the rougher the deeper the blows', () => {
    const light = patch(hammered, { ...plain, depth: 1.5 });
    expect(heights(patch(hammered, plain)).deviation).toBeGreaterThan(1.5 * heights(light).deviation);
  });
});
