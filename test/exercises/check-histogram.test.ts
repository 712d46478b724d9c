import type { TextonMap } from 'texton-lab';
import { checkHistogram } from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';
import { expectHints } from './expect-hints';

function counts({ data }: TextonMap, length: number): number[] {
  const bins = Array.from({ length }, () => 0);
  for (const texton of data) bins[texton] = (bins[texton] ?? 0) + 1;
  return bins;
}

describe('checkHistogram', () => {
  expectHints(checkHistogram, {
    right: {
      'plain arrays': (map: TextonMap, count: number) => counts(map, count).map((n) => n / map.data.length),
      'methods of lists': ({ data }: { data: number[] }, count: number) =>
        Array.from(
          { length: count },
          (_, k) => data.flatMap((n) => (n === k ? [n] : [])).length / data.length,
        ),
      'typed arrays': ({ width, height, data }: TextonMap, count: number) => {
        const bins = new Float32Array(count);
        for (const texton of data) bins[texton]! += 1 / (width * height);
        return bins;
      },
    },
    mistakes: [
      ['Those are counts', (map: TextonMap, count: number) => counts(map, count)],
      ['not of textons', (map: TextonMap, count: number) => counts(map, count).map((n) => n / count)],
      [
        'largest share',
        (map: TextonMap, count: number) => counts(map, count).map((n, _, all) => n / Math.max(...all)),
      ],
      ['not how often', (map: TextonMap, count: number) => counts(map, count).map((n) => Math.min(1, n))],
      [
        'one index too low',
        (map: TextonMap, count: number) =>
          [...counts(map, count).slice(1), 0].map((n) => n / map.data.length),
      ],
      [
        'one index too high',
        (map: TextonMap, count: number) =>
          [0, ...counts(map, count).slice(0, -1)].map((n) => n / map.data.length),
      ],
      [
        'do not occur have an entry',
        (map: TextonMap, count: number) => counts(map, count).filter((n) => n > 0),
      ],
      ['0 … count − 1', (map: TextonMap, count: number) => counts(map, count + 1).slice(0, count + 1)],
      [
        'Int32Array',
        (map: TextonMap, count: number) => Int32Array.from(counts(map, count), (n) => n / map.data.length),
      ],
      [
        'fill the list with 0',
        (map: TextonMap, count: number) => {
          const bins: number[] = [];
          bins.length = count;
          for (const texton of map.data) bins[texton]! += 1;
          return Array.from(bins, (n) => n / map.data.length);
        },
      ],
      [
        'entry 1 of its list undefined',
        (map: TextonMap, count: number) => {
          const bins: number[] = [];
          bins.length = count;
          for (const texton of map.data) bins[texton] = (bins[texton] ?? 0) + 1 / map.data.length;
          return bins;
        },
      ],
      [
        'changes its input map',
        (map: TextonMap, count: number) => {
          const bins = counts(map, count).map((n) => n / map.data.length);
          map.data.fill(0);
          return bins;
        },
      ],
    ],
  });

  it('spells out the case by hand', () => {
    expect(checkHistogram((map: TextonMap, count: number) => counts(map, count)).message).toBe(
      'histogram: for map { width: 2, height: 2, data: [0, 2, 2, 2] } and count 3 it gives [1, 0, 3], but should give ' +
        '[0.25, 0, 0.75]. Those are counts: divide them by the number of pixels, so that they sum to 1.',
    );
  });
});
