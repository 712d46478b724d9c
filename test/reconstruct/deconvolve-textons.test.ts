import { filterResponses, lmFilterBank } from 'texton-lab';
import { correlation, deconvolveTextons } from 'texton-lab/dist/reconstruct';
import { responseVectors } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

describe('deconvolveTextons', () => {
  it('comes near a smooth image when every pixel has its own responses for texton', async () => {
    const bank = lmFilterBank({ variant: 'course', scales: 'small' });
    const hill = (i: number): number =>
      Math.exp(-(((i % 40) - 18) ** 2 + (Math.floor(i / 40) - 22) ** 2) / 40);
    const plane = { width: 40, height: 40, data: Float32Array.from({ length: 1600 }, (_, i) => hill(i)) };
    const vectors = responseVectors(await filterResponses(plane, bank));
    const textons = { rows: 1600, cols: 48, data: Float64Array.from(vectors.data) };
    const map = { width: 40, height: 40, data: Int32Array.from({ length: 1600 }, (_, i) => i) };
    const grey = deconvolveTextons(map, textons, { bank, regularisation: 1e-5 });
    expect(correlation(plane, { width: 40, height: 40, data: Float32Array.from(grey) })).toBeGreaterThan(
      0.999,
    );
  });
});
