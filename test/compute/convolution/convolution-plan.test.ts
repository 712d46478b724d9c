import { planConvolution, planCost } from 'texton-lab/dist/compute/convolution/convolution-plan';
import { describe, expect, it } from 'vitest';

describe('planConvolution', () => {
  const axis = (image: number) => ({ image, size: 49, start: 24, count: image });

  it('takes small images whole and cuts large ones', () => {
    expect(planConvolution({ rows: axis(200), cols: axis(200) }).rows.tiles).toBe(1);
    const large = planConvolution({ rows: axis(1024), cols: axis(1024) });
    expect(large.rows.tiles).toBeGreaterThan(2);
    expect(large.rows.length).toBeLessThanOrEqual(400);
  });

  it('leaves rows whole up to some length, so that those of a tile follow each other, and cuts longer ones', () => {
    const tiles = (n: number): number[] => {
      const { rows, cols } = planConvolution({ rows: axis(n), cols: axis(n) });
      return [Math.sign(rows.tiles - 1), Math.sign(cols.tiles - 1)];
    };
    expect(tiles(600)).toEqual([1, 0]);
    expect(tiles(1100)).toEqual([1, 0]);
    expect(tiles(1300)).toEqual([1, 1]);
  });

  it('makes a plan once, and another for every other shape', () => {
    const shape = (n: number, start: number) => ({ rows: { ...axis(n), start }, cols: axis(n) });
    const plan = planConvolution(shape(500, 24));
    expect(planConvolution(shape(500, 24))).toBe(plan);
    expect(planConvolution(shape(500, 23))).not.toBe(plan);
    for (let n = 60; n < 400; n++) planConvolution(shape(n, 24));
    expect(planConvolution(shape(500, 24))).toEqual(plan);
  });

  it('costs four times as much for four times the pixels of a large image', () => {
    const cost = (n: number): number => planCost(planConvolution({ rows: axis(n), cols: axis(n) }));
    expect(cost(4096) / cost(2048)).toBeGreaterThan(3.5);
    expect(cost(4096) / cost(2048)).toBeLessThan(4.5);
  });

  it('finds room for kernels that are larger than its usual tiles', () => {
    const wide = { image: 3000, size: 601, start: 300, count: 3000 };
    expect(planConvolution({ rows: wide, cols: wide }).rows.length).toBeGreaterThan(601);
  });
});
