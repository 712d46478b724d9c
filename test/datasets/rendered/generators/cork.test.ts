import { cork, type CorkParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { heights, itIsAMaterial, patch } from './material-facts';

const plain: CorkParameters = { granule: 12, relief: 2, missing: 0, mottle: 0.3 };

describe('cork', () => {
  itIsAMaterial(cork, plain, { ...plain, granule: 20 });

  it('is lower where granules have broken out', () => {
    const broken = patch(cork, { ...plain, missing: 0.5 });
    expect(heights(broken).mean).toBeLessThan(heights(patch(cork, plain)).mean - 1);
  });
});
