import fc from 'fast-check';
import { defineKmeansKernels } from 'texton-lab/dist/compute/kernels/kmeans-kernels';
import { kmeansParameters } from 'texton-lab/dist/compute/kernels/search-parameters';
import { namedCalls } from 'texton-lab/dist/compute/wasm/named-calls';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

const { functions, int32, float32, float64 } = instance(defineKmeansKernels);
const { listOpen, takeNearest } = namedCalls(kmeansParameters, functions);
const [LABELS, SLACK, DRIFT, ROWS, ADDRESSES, LIST, RESULTS, FOUND] = [
  4096, 8192, 16384, 20480, 24576, 28672, 32768, 40960,
] as const;

const ints = (at: number, count: number): number[] => Array.from(int32.subarray(at / 4, at / 4 + count));

describe('listOpen', () => {
  const list = (first: number, count: number): void =>
    listOpen({
      ...{ labels: LABELS, slack: SLACK, drift: DRIFT, first, count, rowBytes: 100 },
      ...{ rows: ROWS, addresses: ADDRESSES, open: FOUND },
    });

  it('lists the rows whose slack is not above the drift of their centre, and where they lie', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ label: fc.integer({ min: 0, max: 3 }), slack: fc.integer({ min: -1, max: 5 }) }),
          {
            maxLength: 60,
          },
        ),
        fc.nat(20),
        (rows, first) => {
          float64.set([1, 2, 0, 4], DRIFT / 8);
          rows.forEach(({ label, slack }, i) => {
            int32[LABELS / 4 + first + i] = label;
            float64[SLACK / 8 + first + i] = slack;
          });
          list(first, rows.length);
          const open = rows.flatMap(({ label, slack }, i) =>
            slack > ([1, 2, 0, 4][label] as number) ? [] : [first + i],
          );
          expect(int32[FOUND / 4]).toBe(open.length);
          expect(ints(ROWS, open.length)).toEqual(open);
          expect(ints(ADDRESSES, open.length)).toEqual(open.map((row) => 100 * row));
        },
      ),
      { seed: 3 },
    );
  });

  it('repeats the last row until a block of twelve is full', () => {
    float64.fill(-1, SLACK / 8, SLACK / 8 + 3);
    int32.fill(2, LABELS / 4, LABELS / 4 + 3);
    list(0, 3);
    expect(ints(ADDRESSES, 14)).toEqual([0, 100, ...Array.from({ length: 12 }, () => 200)]);
  });

  it('lists rows that have no centre yet, whatever lies before the drifts', () => {
    for (const before of [NaN, -Infinity, 7]) {
      float64[DRIFT / 8 - 1] = before;
      float64.fill(-Infinity, SLACK / 8, SLACK / 8 + 5);
      int32.fill(-1, LABELS / 4, LABELS / 4 + 5);
      list(0, 5);
      expect(ints(ROWS, int32[FOUND / 4] as number)).toEqual([0, 1, 2, 3, 4]);
    }
  });
});

describe('takeNearest', () => {
  it('adds the gap to the drift of the new centre, and lists the rows that go over or are not sure', () => {
    const count = 30;
    const rows = Array.from({ length: count }, (_, i) => 2 * i);
    int32.set(rows, ROWS / 4);
    float64.set([10, 20, 40], DRIFT / 8);
    const before = (i: number): number => (i < 4 ? -1 : i % 3);
    const after = (i: number): number => (i % 7 === 3 ? ~(i % 3) : i % 5 === 0 ? (i + 1) % 3 : i % 3);
    rows.forEach((row, i) => {
      int32[LABELS / 4 + row] = before(i);
      const at = RESULTS / 4 + Math.floor(i / 12) * 24 + (i % 12);
      int32[at] = after(i);
      float32[at + 12] = i / 4;
    });
    takeNearest({
      ...{ rows: ROWS, open: count, results: RESULTS, labels: LABELS, slack: SLACK, drift: DRIFT },
      ...{ list: LIST, changed: FOUND },
    });
    const listed = rows.flatMap((_, i) => (after(i) < 0 || after(i) !== before(i) ? [i] : []));
    expect(int32[FOUND / 4]).toBe(listed.length);
    expect(ints(LIST, listed.length)).toEqual(listed);
    rows.forEach((row, i) => {
      if (after(i) >= 0) expect(float64[SLACK / 8 + row]).toBe(([10, 20, 40][after(i)] as number) + i / 4);
      // The labels stay: whoever moves the row needs to know where it was.
      expect(int32[LABELS / 4 + row]).toBe(before(i));
    });
  });
});
