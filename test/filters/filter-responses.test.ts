import fc from 'fast-check';
import {
  filterResponses,
  lmFilterBank,
  rfsFilterBank,
  schmidFilterBank,
  type FilterBank,
  type Plane,
} from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { directConvolution, formulaImage, formulaPlane, golden, type GoldenChannel } from '../golden';

const banks: [string, () => FilterBank][] = [
  ['lm', lmFilterBank],
  ['lm_course', () => lmFilterBank({ variant: 'course' })],
  ['s', schmidFilterBank],
  ['rfs', rfsFilterBank],
];

interface Fixture {
  channels: GoldenChannel[];
  positions: [number, number][];
  tolerance: number;
}

function statistics(values: ArrayLike<number>): { mean: number; variance: number; min: number; max: number } {
  const list = Array.from(values);
  const mean = list.reduce((s, v) => s + v, 0) / list.length;
  const variance = list.reduce((s, v) => s + (v - mean) ** 2, 0) / list.length;
  return { mean, variance, min: Math.min(...list), max: Math.max(...list) };
}

function randomPlane(width: number, height: number, seed: number): Plane {
  let state = seed;
  const data = Float32Array.from({ length: width * height }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
  return { width, height, data };
}

const plane3 = (bank: FilterBank, keep: number[]): FilterBank => ({
  ...bank,
  filters: keep.map((k) => bank.filters[k] as FilterBank['filters'][number]),
});

describe('filterResponses', () => {
  it.each(banks)(
    'a direct convolution in double precision meets the %s fixture to its own tolerance',
    (name, make) => {
      const { channels, positions, tolerance } = golden<Fixture>(`responses_${name}`);
      const image = formulaImage();
      const bank = make();
      for (const channel of channels) {
        const response = directConvolution(image, bank.filters[channel.index]?.kernel ?? [], 49);
        const found = statistics(response);
        const at = positions.map(([row, col]) => response[row * image.width + col] as number);
        expect([found.mean, found.variance, found.min, found.max, ...at]).toBeCloseToArray(
          [channel.mean, channel.variance, channel.min, channel.max, ...channel.at],
          { atol: tolerance },
        );
      }
    },
  );

  it.each(banks)('lies within 5e-7 of the largest response of the %s fixture', async (name, make) => {
    const { channels, positions } = golden<Fixture>(`responses_${name}`);
    const { data, width, height } = await filterResponses(formulaPlane(), make());
    const largest = Math.max(...channels.map((c) => Math.max(c.max, -c.min)));
    for (const { index, min, max, at, mean, variance } of channels) {
      const response = data.subarray(index * width * height, (index + 1) * width * height);
      const found = statistics(response);
      const spots = positions.map(([row, col]) => response[row * width + col] as number);
      expect([found.mean, found.min, found.max, ...spots]).toBeCloseToArray([mean, min, max, ...at], {
        atol: 5e-7 * largest,
      });
      expect(found.variance).toBeCloseTo(variance, 6);
    }
  });

  it('agrees with direct convolution at every pixel, for images wide, tall, and smaller than the kernels', async () => {
    const bank = plane3(lmFilterBank(), [0, 5, 20, 36, 47]);
    for (const [width, height] of [
      [50, 50],
      [97, 31],
      [1, 1],
      [13, 60],
      [7, 2],
    ] as const) {
      const plane = randomPlane(width, height, width * 1000 + height);
      const { data } = await filterResponses(plane, bank);
      const expected = bank.filters.flatMap((f) => Array.from(directConvolution(plane, f.kernel, 49)));
      const largest = expected.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
      expect(data).toBeCloseToArray(expected, { atol: 5e-7 * largest });
    }
  });

  it('with border valid returns just the pixels whose whole window lies inside', async () => {
    const bank = plane3(lmFilterBank(), [3, 40, 46]);
    const plane = randomPlane(60, 53, 2);
    const valid = await filterResponses(plane, bank, { border: 'valid' });
    expect([valid.width, valid.height]).toEqual([12, 5]);
    const same = await filterResponses(plane, bank);
    for (let k = 0; k < 3; k++)
      for (let y = 0; y < 5; y++)
        for (let x = 0; x < 12; x++)
          expect(valid.data[(k * 5 + y) * 12 + x]).toBeCloseTo(
            same.data[(k * 53 + y + 24) * 60 + x + 24] as number,
            6,
          );
  });

  it('with border reflect mirrors the image, the edge pixel repeated', async () => {
    const bank = plane3(lmFilterBank(), [0, 19, 47]);
    const plane = randomPlane(10, 9, 3);
    const mirror = (i: number, n: number): number => {
      const folded = ((i % (2 * n)) + 2 * n) % (2 * n);
      return folded < n ? folded : 2 * n - 1 - folded;
    };
    const wide = {
      width: 58,
      height: 57,
      data: Float64Array.from(
        { length: 58 * 57 },
        (_, i) => plane.data[mirror(Math.floor(i / 58) - 24, 9) * 10 + mirror((i % 58) - 24, 10)] as number,
      ),
    };
    const { data } = await filterResponses(plane, bank, { border: 'reflect' });
    bank.filters.forEach((f, k) => {
      const full = directConvolution(wide, f.kernel, 49);
      for (let y = 0; y < 9; y++)
        for (let x = 0; x < 10; x++)
          expect(data[(k * 9 + y) * 10 + x]).toBeCloseTo(full[(y + 24) * 58 + x + 24] as number, 6);
    });
  });

  it('a zero-mean bank with reflected border gives nothing on a constant image', async () => {
    const flat = { width: 20, height: 30, data: new Float32Array(600).fill(0.7) };
    const { data } = await filterResponses(flat, lmFilterBank(), { border: 'reflect' });
    expect(data.reduce((m, v) => Math.max(m, Math.abs(v)), 0)).toBeLessThan(1e-7);
  });

  it('answers to a single bright pixel with the kernel itself, not turned', async () => {
    const bank = plane3(lmFilterBank(), [0, 2]);
    const data = new Float32Array(49 * 49);
    data[24 * 49 + 24] = 1;
    const responses = await filterResponses({ width: 49, height: 49, data }, bank);
    bank.filters.forEach((f, k) =>
      expect(responses.data.subarray(k * 2401, (k + 1) * 2401)).toBeCloseToArray(f.kernel, { atol: 1e-8 }),
    );
  });

  it('is linear in the image', async () => {
    const bank = plane3(lmFilterBank(), [1, 30, 45]);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.float({ min: -3, max: 3, noNaN: true }),
        async (width, height, a) => {
          const [p, q] = [randomPlane(width, height, 5), randomPlane(width, height, 6)];
          const mixed = { width, height, data: p.data.map((v, i) => a * v + (q.data[i] as number)) };
          const [rp, rq, rm] = await Promise.all([p, q, mixed].map((x) => filterResponses(x, bank)));
          const expected = Float64Array.from(rp?.data ?? [], (v, i) => a * v + (rq?.data[i] as number));
          expect(rm?.data ?? []).toBeCloseToArray(expected, { atol: 2e-6 });
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  it('gives the same numbers when called again, and leaves its input alone', async () => {
    const plane = randomPlane(33, 44, 9);
    const copy = plane.data.slice();
    const first = await filterResponses(plane, lmFilterBank());
    const second = await filterResponses(plane, lmFilterBank());
    expect(second.data).toEqual(first.data);
    expect(plane.data).toEqual(copy);
  });

  it('sees a kernel that was changed since the last call', async () => {
    const bank = plane3(lmFilterBank({ size: 9 }), [3]);
    const plane = randomPlane(20, 20, 4);
    await filterResponses(plane, bank);
    bank.filters[0]?.kernel.fill(0);
    const { data } = await filterResponses(plane, bank);
    expect(data.every((v) => v === 0)).toBe(true);
  });

  it('reports progress up to the number of filters', async () => {
    const seen: number[] = [];
    await filterResponses(randomPlane(20, 20, 1), schmidFilterBank(), {
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const running = filterResponses(randomPlane(200, 200, 1), lmFilterBank(), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });

  it('names a pixel that is not a number', async () => {
    const plane = randomPlane(10, 10, 1);
    plane.data[37] = NaN;
    await expect(filterResponses(plane, lmFilterBank())).rejects.toThrow(
      /filterResponses: plane.*got NaN at x 7, y 3$/,
    );
  });

  it.each([
    [
      { width: 10, height: 10, data: new Float32Array(99) },
      {},
      /^filterResponses: plane\.data.*100.*got 99$/,
    ],
    [{ width: 10, height: 10, data: [1] }, {}, 'filterResponses: plane must be a Plane'],
    [
      randomPlane(48, 60, 1),
      { border: 'valid' },
      "filterResponses: plane must be at least 49×49 with border 'valid', got 48×60",
    ],
    [randomPlane(4, 4, 1), { border: 'wrap' }, /^filterResponses: border.*got "wrap"$/],
    [randomPlane(4, 4, 1), { borders: 'zero' }, "filterResponses: unknown option 'borders'"],
    [randomPlane(4, 4, 1), { signal: 'x' }, 'filterResponses: signal must be an AbortSignal, got "x"'],
    [randomPlane(4, 4, 1), { onProgress: 5 }, 'filterResponses: onProgress must be a function, got 5'],
  ])('refuses bad input %#', async (plane, options, message) => {
    await expect(filterResponses(plane as Plane, lmFilterBank(), options as object)).rejects.toThrow(message);
  });

  it('refuses a bank that is none', async () => {
    const plane = randomPlane(4, 4, 1);
    await expect(filterResponses(plane, {} as FilterBank)).rejects.toThrow(
      'filterResponses: bank must be a FilterBank such as lmFilterBank()',
    );
    await expect(filterResponses(plane, { name: 'none', size: 49, filters: [] })).rejects.toThrow(
      'bank must have at least one filter',
    );
    const uneven = {
      name: 'x',
      size: 4,
      filters: [{ kernel: new Float64Array(16), kind: 'edge' as const, sigma: 1, orientation: 0 }],
    };
    await expect(filterResponses(plane, uneven)).rejects.toThrow('size must be odd');
    for (const filter of [null, {}, { kernel: null }, { kernel: [1] }])
      await expect(
        filterResponses(plane, { name: 'x', size: 1, filters: [filter] } as unknown as FilterBank),
      ).rejects.toThrow(/bank\.filters\[0\]\.kernel must be a Float64Array|size must be/);
  });

  it('checks a bank again when a kernel has changed', async () => {
    const plane = randomPlane(4, 4, 1);
    const bank = lmFilterBank({ size: 9 });
    await filterResponses(plane, bank);
    const [, , third] = bank.filters;
    third?.kernel.fill(NaN, 4, 5);
    await expect(filterResponses(plane, bank)).rejects.toThrow(
      'bank.filters[2].kernel must have finite values',
    );
  });

  it('writes into a given array, and gives that one back', async () => {
    const bank = lmFilterBank({ size: 9 });
    const plane = randomPlane(20, 30, 4);
    for (const border of ['zero', 'reflect', 'valid'] as const) {
      const fresh = await filterResponses(plane, bank, { border });
      const into = new Float32Array(fresh.data.length).fill(7);
      const given = await filterResponses(plane, bank, { border, into });
      expect(given.data).toBe(into);
      expect(given).toEqual(fresh);
    }
  });

  it('refuses an array of another length, or the image itself', async () => {
    const plane = randomPlane(4, 4, 1);
    const into = new Float32Array(16);
    await expect(filterResponses(plane, lmFilterBank(), { into })).rejects.toThrow(
      /filterResponses: into.*768.*got 16$/,
    );
    const single = { ...lmFilterBank(), filters: lmFilterBank().filters.slice(0, 1) };
    await expect(filterResponses(plane, single, { into: plane.data })).rejects.toThrow(
      'filterResponses: into must share no memory with the image',
    );
  });
});
