import { filterResponses, lmFilterBank, type FilterBank } from 'texton-lab';
import { correlation, deconvolveTextons } from 'texton-lab/dist/reconstruct';
import { responseVectors } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const hill = (i: number): number => Math.exp(-(((i % 40) - 18) ** 2 + (Math.floor(i / 40) - 22) ** 2) / 40);
const plane = { width: 40, height: 40, data: Float32Array.from({ length: 1600 }, (_, i) => hill(i)) };
const map = { width: 40, height: 40, data: Int32Array.from({ length: 1600 }, (_, i) => i) };

async function similarity(bank: FilterBank): Promise<number> {
  const vectors = responseVectors(await filterResponses(plane, bank));
  const textons = { rows: 1600, cols: vectors.dimensions, data: Float64Array.from(vectors.data) };
  const grey = deconvolveTextons(map, textons, { bank, regularisation: 1e-5 });
  return correlation(plane, { width: 40, height: 40, data: Float32Array.from(grey) });
}

describe('deconvolveTextons, every pixel with its own responses for texton', () => {
  it('comes near a smooth image', async () => {
    expect(await similarity(lmFilterBank({ variant: 'course', scales: 'small' }))).toBeGreaterThan(0.98);
  });

  it('does so from odd filters alone', async () => {
    const bank = lmFilterBank();
    expect(await similarity({ ...bank, filters: bank.filters.slice(0, 18) })).toBeGreaterThan(0.95);
  });

  it('gives an even image back with a bank that knows brightness, up to the edges', () => {
    const bank = lmFilterBank({ variant: 'course' });
    const data = Float64Array.from(bank.filters, ({ kernel }) => 0.4 * kernel.reduce((a, b) => a + b, 0));
    const even = { width: 9, height: 7, data: new Int32Array(63) };
    const grey = deconvolveTextons(even, { rows: 1, cols: 48, data }, { bank, regularisation: 3e-3 });
    expect(grey).toBeCloseToArray(new Float64Array(63).fill(0.4), { atol: 1e-9 });
  });

  it.each([undefined, 0, -1, NaN, Infinity])('refuses a regularisation of %s', (regularisation) => {
    const options = { bank: lmFilterBank(), regularisation } as { bank: FilterBank; regularisation: number };
    const textons = { rows: 1600, cols: 48, data: new Float64Array(1600 * 48) };
    expect(() => deconvolveTextons(map, textons, options)).toThrow(
      `deconvolveTextons: regularisation must be a number of at least 1e-12, got ${regularisation}`,
    );
  });
});
