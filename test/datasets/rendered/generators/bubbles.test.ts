import { bubbles, type BubbleParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, heights, itIsAMaterial, patch } from './material-facts';

const plain: BubbleParameters = { diameter: 16, irregular: 0, dome: 0.4, hollow: false };

describe('bubbles', () => {
  itIsAMaterial(bubbles, plain, { ...plain, irregular: 0.9 });

  it('lies in a honeycomb, bulging out or hollow', () => {
    const sheet = patch(bubbles, plain);
    expect(correlation(sheet, 16, 0)).toBeGreaterThan(0.8);
    expect(correlation(sheet, 8, 14)).toBeGreaterThan(0.8);
    const foam = patch(bubbles, { ...plain, hollow: true });
    expect(heights(foam).mean).toBeLessThan(heights(sheet).mean);
  });
});
