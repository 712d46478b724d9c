import { directResponses, lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { image, numbers } from '../compute/reference/numbers';
import { lloyd } from '../compute/reference/clustering';
import { checkNearest, lloydSteps, responseAt, responsesDifference, samplePixels } from './reference.mjs';

describe('samplePixels', () => {
  it('has the corners, a pixel of each edge, and others', () => {
    const pixels = samplePixels({ width: 30, height: 20 }, 40);
    expect(pixels).toHaveLength(40);
    expect(pixels.slice(0, 4)).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 19 },
      { x: 29, y: 0 },
      { x: 29, y: 19 },
    ]);
    expect([pixels[4]?.x, pixels[5]?.x, pixels[6]?.y, pixels[7]?.y]).toEqual([0, 29, 0, 19]);
    expect(pixels.every(({ x, y }) => x >= 0 && x < 30 && y >= 0 && y < 20)).toBe(true);
  });
});

describe('responsesDifference', () => {
  const plane = image(3, 30, 20);
  const bank = lmFilterBank();
  const { data } = directResponses(plane, bank, { filters: [0, 40] });
  const kernels = [0, 40].map((k) => (bank.filters[k] as { kernel: Float64Array }).kernel);
  const options = { kernels, size: bank.size, pixels: 60 };

  it('is the rounding to single precision for right responses', () => {
    expect(responseAt(plane, kernels[1] as Float64Array, 49, { x: 7, y: 4 })).toBeCloseTo(
      data[600 + 4 * 30 + 7] as number,
      6,
    );
    expect(responsesDifference([plane], [data], options)).toBeLessThan(1e-7);
  });
  it('finds a kernel that was not turned, and NaN', () => {
    const turned = kernels.map((kernel) => kernel.toReversed());
    expect(responsesDifference([plane], [data], { ...options, kernels: turned })).toBeGreaterThan(1e-3);
    expect(responsesDifference([plane], [data.map(() => NaN)], options)).toBe(Infinity);
  });
});

describe('lloydSteps', () => {
  it('equals the definition', () => {
    const rows = numbers(5, 200 * 3);
    const start = Float64Array.from(rows.subarray(0, 12));
    const expected = lloyd(rows, start, 3, 4).centroids;
    lloydSteps(rows, start, 3, 4).forEach((value, i) => expect(value).toBeCloseTo(expected[i] as number, 12));
  });
});

describe('checkNearest', () => {
  it('throws for labels of other centres, and lets ties be', () => {
    const given = { rows: Float32Array.of(0, 1, 3), centres: [0, 2, 3], dimensions: 1, tie: 1e-6 };
    expect(checkNearest([0, 1, 2], given)).toBe(1);
    expect(() => checkNearest([1, 0, 2], given)).toThrow('1 labels are not those of the nearest centres');
  });
});
