import { lmFilterBank } from 'texton-lab';
import { textonPatches } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('textonPatches', () => {
  const bank = lmFilterBank();

  it('draws patches whose products with the filters are the texton', () => {
    const texton = Array.from({ length: 48 }, (_, k) => Math.sin(k) / 50);
    const { data, size, count } = textonPatches(matrixOf([texton]), bank);
    expect([size, count]).toEqual([49, 1]);
    const products = bank.filters.map((f) => f.kernel.reduce((s, v, i) => s + v * (data[i] as number), 0));
    expect(products).toBeCloseToArray(texton, { atol: 1e-10 });
  });

  it('gives mean 0 with the bank of zero mean', () => {
    const { data } = textonPatches(matrixOf([Array.from({ length: 48 }, (_, k) => k / 1000)]), bank);
    const largest = data.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
    expect(Math.abs(data.reduce((a, b) => a + b, 0) / 2401)).toBeLessThan(1e-9 * largest);
  });

  it('refuses textons of another bank', () => {
    expect(() => textonPatches(matrixOf([[1, 2]]), bank)).toThrow(/textonPatches: textons must .*got 2/);
  });
});
