import { conditions } from 'texton-lab/dist/datasets/rendered/conditions';
import { greyStatistics } from 'texton-lab/dist/datasets/rendered/grey-statistics';
import { prepareClass } from 'texton-lab/dist/datasets/rendered/prepare-class';
import { renderImage } from 'texton-lab/dist/datasets/rendered/render-image';
import { describe, expect, it } from 'vitest';

describe('prepareClass', () => {
  it('exposes different materials to like means and deviations over their images', () => {
    for (const classNumber of [1, 5, 9]) {
      const sample = prepareClass(classNumber);
      const images = conditions
        .filter((_, i) => i % 6 === 0)
        .map((condition) => greyStatistics(renderImage(sample, { condition })));
      const average = (key: 'mean' | 'deviation'): number =>
        images.reduce((sum, image) => sum + image[key], 0) / images.length / 255;
      expect(Math.abs(average('mean') - 0.43)).toBeLessThan(0.06);
      expect(Math.abs(average('deviation') - 0.21)).toBeLessThan(0.04);
      // The variation of light within the class stays.
      const means = images.map(({ mean }) => mean / 255);
      expect(greyStatistics(means).deviation).toBeGreaterThan(0.06);
    }
  });

  it('refuses a class that does not exist', () => {
    expect(() => prepareClass(62)).toThrow('prepareClass: classNumber must be an integer in [1, 61], got 62');
  });
});
