import { filterBankFigure, gaborFilterBank, kernelPlane, lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const order = (figure: ReturnType<typeof filterBankFigure>): number[] =>
  figure.images.map((i) => Number(i.title));

describe('filterBankFigure', () => {
  it('lays LM out as published: edges left, bars right, eight LoGs by size, four Gaussians', () => {
    const bank = lmFilterBank();
    const figure = filterBankFigure(bank);
    expect(figure.columns).toBe(12);
    expect(order(figure).slice(0, 13)).toEqual([0, 1, 2, 3, 4, 5, 18, 19, 20, 21, 22, 23, 6]);
    const last = order(figure)
      .slice(36)
      .map((k) => bank.filters[k]);
    expect(last.map((f) => f?.kind)).toEqual([
      ...Array<string>(8).fill('log'),
      ...Array<string>(4).fill('gaussian'),
    ]);
    const sizes = last.slice(0, 8).map((f) => f?.sigma ?? 0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it("puts the Gaussians first in the assignment's order, and can keep the bank's own", () => {
    expect(order(filterBankFigure(lmFilterBank(), { order: 'source' })).slice(36, 40)).toEqual([
      36, 39, 42, 45,
    ]);
    expect(order(filterBankFigure(lmFilterBank(), { order: 'bank' }))).toEqual(
      Array.from({ length: 48 }, (_, k) => k),
    );
  });

  it('names the scale of each row of LM, where rows are scales', () => {
    const rows = (options: object): readonly string[] | undefined =>
      filterBankFigure(lmFilterBank(), options).rowTitles;
    expect(rows({})).toEqual(['σ = 1.41', 'σ = 2', 'σ = 2.83', 'isotropic']);
    expect(rows({ order: 'bank' })).toBeUndefined();
    expect(rows({ columns: 6 })).toBeUndefined();
  });

  it('keeps the order of other banks', () => {
    expect(order(filterBankFigure(gaborFilterBank()))).toEqual(Array.from({ length: 36 }, (_, k) => k));
  });

  it('takes the number of columns, and does not take 48 other filters for LM', () => {
    const { filters, ...rest } = lmFilterBank();
    const reversed = { ...rest, filters: filters.toReversed() };
    expect(filterBankFigure(reversed).images[0]?.title).toBe('0');
    expect(filterBankFigure(reversed).columns).toBe(13);
    expect(filterBankFigure(gaborFilterBank(), { columns: 6 }).columns).toBe(6);
  });

  it('shows a kernel in its own values', () => {
    expect(Array.from(kernelPlane(Float64Array.of(1, -2, 3, 4), 2).data)).toEqual([1, -2, 3, 4]);
  });

  it('refuses a kernel of another size', () => {
    expect(() => kernelPlane(new Float64Array(4), 3)).toThrow(
      'kernelPlane: kernel must have size × size = 9 values, got 4',
    );
  });
});
