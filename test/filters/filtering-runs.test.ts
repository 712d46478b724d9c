import { filteringRuns, padByReflection } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';
import { image } from '../compute/reference/numbers';

describe('filteringRuns', () => {
  it('puts images of one size together, at most 128, and loses none', () => {
    const planes = Array.from({ length: 300 }, (_, i) => image(i, i % 2 ? 8 : 9, 7));
    const runs = [...filteringRuns('f', planes, { size: 5, border: 'zero' })];
    expect(runs.map(({ items }) => items.length)).toEqual([128, 22, 128, 22]);
    expect(runs.flatMap(({ items }) => items).toSorted((a, b) => a - b)).toEqual([...planes.keys()]);
    for (const { items, images, window } of runs) {
      expect(images).toEqual(items.map((i) => planes[i]));
      expect([window.width, window.height]).toEqual([images[0]?.width, 7]);
    }
  });

  it('takes large images one by one, and pads them where the border is reflected', () => {
    const planes = [image(1, 1100, 1100), image(2, 1100, 1100)];
    const [first, second] = [...filteringRuns('f', planes, { size: 5, border: 'reflect' })];
    expect([first?.items, second?.items]).toEqual([[0], [1]]);
    expect([first?.images[0]?.width, first?.window.x]).toEqual([1104, 4]);
    const small = image(3, 6, 5);
    const [run] = [...filteringRuns('f', [small], { size: 5, border: 'reflect' })];
    expect(run?.images[0]).toEqual(padByReflection(small, 2));
  });
});
