import { createHash } from 'node:crypto';
import { renderBrodatzImage } from 'texton-lab/dist/datasets/rendered/render-brodatz-image';
import { greyStatistics } from 'texton-lab/dist/datasets/rendered/grey-statistics';
import { describe, expect, it } from 'vitest';

describe('renderBrodatzImage', () => {
  it('gives the same pixels on every machine', () => {
    const bytes = renderBrodatzImage(8, { side: 256 });
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe('430fb838b6f2d5e9');
  });

  it('is homogeneous: quarters of an image have like mean and deviation', () => {
    const side = 512;
    for (const number of [4, 7, 12]) {
      const bytes = renderBrodatzImage(number, { side });
      const quarters = [0, 1, 2, 3].map((q) =>
        greyStatistics(
          bytes.filter(
            (_, i) => Math.floor((i % side) / 256) === q % 2 && Math.floor(i / side / 256) === q >> 1,
          ),
        ),
      );
      const means = greyStatistics(quarters.map(({ mean }) => mean));
      expect(means.deviation).toBeLessThan(9);
    }
  });

  it('refuses an image that does not exist', () => {
    expect(() => renderBrodatzImage(14)).toThrow(
      'renderBrodatzImage: number must be an integer in [1, 13], got 14',
    );
  });
});
