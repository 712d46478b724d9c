import { filterResponses, randomGenerator, type Border, type FilterBank, type Plane } from 'texton-lab';
import { stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';

afterAll(stopEngine);

/** Largest magnitude of a list, which may be long. */
const largest = (values: Iterable<number>): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
};

function bankOf(size: number, kernels: readonly Float64Array[]): FilterBank {
  const filters = kernels.map((kernel) => ({ kernel, kind: 'edge' as const, sigma: 1, orientation: 0 }));
  return { name: 'any', size, filters };
}

/** Convolves in double precision by the kernel's values that are not 0. */
function exact(plane: Plane, kernel: Float64Array, size: number, border: Border): Float64Array {
  const { width, height, data } = plane;
  const half = (size - 1) / 2;
  const edge = border === 'valid' ? half : 0;
  const mirror = (i: number, n: number): number => {
    const folded = ((i % (2 * n)) + 2 * n) % (2 * n);
    return folded < n ? folded : 2 * n - 1 - folded;
  };
  const [columns, rows] = [width - 2 * edge, height - 2 * edge];
  const out = new Float64Array(columns * rows);
  kernel.forEach((value, at) => {
    if (value === 0) return;
    const [dx, dy] = [(at % size) - half, Math.floor(at / size) - half];
    const xs = Int32Array.from({ length: columns }, (_, x) => x + edge - dx);
    for (let y = 0; y < rows; y++) {
      const row = y + edge - dy;
      if (border === 'zero' && (row < 0 || row >= height)) continue;
      const from = mirror(row, height) * width;
      for (let x = 0; x < columns; x++) {
        const column = xs[x] as number;
        if (border === 'zero' && (column < 0 || column >= width)) continue;
        out[y * columns + x] =
          (out[y * columns + x] as number) + value * (data[from + mirror(column, width)] as number);
      }
    }
  });
  return out;
}

/** The largest error, as a part of the larger of the largest response and contrast × Σ|kernel|. */
async function errorOf(plane: Plane, kernels: Float64Array[], size: number, border: Border): Promise<number> {
  const { data } = await filterResponses(plane, bankOf(size, kernels), { border });
  const expected = kernels.map((kernel) => exact(plane, kernel, size, border));
  const mean = border === 'zero' ? 0 : plane.data.reduce((a, b) => a + b, 0) / plane.data.length;
  const contrast = largest(Float64Array.from(plane.data, (value) => value - mean));
  const sums = kernels.map((kernel) => kernel.reduce((sum, value) => sum + Math.abs(value), 0));
  const scale = Math.max(largest(expected.map(largest)), contrast * largest(sums));
  const errors = expected.map((responses, k) =>
    largest(responses.map((value, i) => (data[k * responses.length + i] as number) - value)),
  );
  return largest(errors) / scale;
}

const plane = (width: number, height: number, grey: (x: number, y: number) => number): Plane => ({
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, i) => grey(i % width, Math.floor(i / width))),
});

describe('responses lie within 1.5e-6 of the largest response, or of the contrast times Σ|kernel|,', () => {
  it.each(['zero', 'reflect', 'valid'] as const)(
    "of noise under a constant kernel, border '%s'",
    async (border) => {
      const random = randomGenerator(3);
      const noise = plane(200, 102, () => random.next());
      expect(await errorOf(noise, [new Float64Array(225).fill(1)], 15, border)).toBeLessThan(1.5e-6);
    },
  );

  it.each(['zero', 'reflect', 'valid'] as const)(
    "of a bright image under kernels of few values, border '%s'",
    async (border) => {
      const random = randomGenerator(4);
      const bright = plane(120, 90, () => 1e5 + random.next());
      const sparse = [0, 1].map(() =>
        Float64Array.from({ length: 225 }, () => (random.next() < 0.05 ? 2 * random.next() - 1 : 0)),
      );
      expect(await errorOf(bright, sparse, 15, border)).toBeLessThan(1.5e-6);
    },
  );

  it('of a bright ramp, large, under a kernel of one value far from its centre: the hardest that was found', async () => {
    const single = new Float64Array(63 * 63);
    single[5 * 63 + 60] = 1;
    const ramp = plane(469, 406, (x, y) => 10 + 0.25 * (x / 469) + 0.4 * (y / 406));
    expect(await errorOf(ramp, [single], 63, 'zero')).toBeLessThan(1.5e-6);
  });

  it('of images and kernels of many kinds and sizes', async () => {
    const random = randomGenerator(5);
    const pick = <T>(list: readonly T[]): T => list[random.integer(list.length)] as T;
    for (let run = 0; run < 60; run++) {
      const size = pick([3, 5, 7, 9, 15]);
      const [width, height] = [size + random.integer(110), size + random.integer(90)];
      const offset = pick([0, 0, 0.5, -1, 10, 1e5]);
      const period = 1 + random.integer(8);
      const grey = pick([
        () => random.next(),
        () => (random.next() < 0.5 ? -1 : 1),
        () => (random.next() < 0.02 ? 1 : 0),
        (x: number, y: number) => (Math.floor(x / period) + Math.floor(y / period)) & 1,
        (x: number, y: number) => x / width + y / height,
        (x: number, y: number) => Math.cos(x / period + y / 7),
        () => Math.exp(6 * random.next()),
      ]);
      const value = pick([
        () => 1,
        () => random.next() - 0.5,
        () => (random.next() < 0.1 ? random.next() : 0),
        (i: number) => (i % 2 === 0 ? 1 : -1),
        (i: number) => (i % size) - (size - 1) / 2,
      ]);
      const kernels = Array.from({ length: 1 + random.integer(3) }, () =>
        Float64Array.from({ length: size * size }, (_, i) => value(i)),
      );
      if (kernels.every((kernel) => kernel.every((v) => v === 0))) continue;
      const image = plane(width, height, (x, y) => offset + grey(x, y));
      const border = pick(['zero', 'reflect', 'valid'] as const);
      expect(await errorOf(image, kernels, size, border)).toBeLessThan(1.5e-6);
    }
  });
});
