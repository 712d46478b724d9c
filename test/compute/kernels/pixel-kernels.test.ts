import { definePixelKernels } from 'texton-lab/dist/compute/kernels/pixel-kernels';
import { pixelParameters } from 'texton-lab/dist/compute/kernels/pixel-parameters';
import { namedCalls } from 'texton-lab/dist/compute/wasm/named-calls';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';
import { numbers } from '../reference/numbers';

const [OFFSETS, PLANES, OUT] = [64, 1024, 1 << 16];
/** Bytes between planes, in no particular order. */
const places = [3200, 0, 1600];
const pixels = 12;

const { functions, int32, float32, float64 } = instance(definePixelKernels);
const kernels = namedCalls(pixelParameters, functions);
const planes = { at: PLANES, offsets: OFFSETS, fours: pixels / 4 };
const value = (plane: number, pixel: number): number =>
  float32[(PLANES + (places[plane] as number)) / 4 + pixel] as number;

/** Fills three planes of twelve pixels and a thirteenth that no kernel may touch. */
function fill(): void {
  int32.set(places, OFFSETS / 4);
  places.forEach((place, k) => float32.set(numbers(k, pixels + 1), (PLANES + place) / 4));
}

describe('sumSquares', () => {
  it("sums the squares of a pixel's values in double precision", () => {
    fill();
    float64.fill(-1, OUT / 8, OUT / 8 + pixels + 1);
    kernels.sumSquares({ ...planes, dimensions: 3, out: OUT });
    for (let i = 0; i < pixels; i++)
      expect(float64[OUT / 8 + i]).toBe(value(0, i) ** 2 + value(1, i) ** 2 + value(2, i) ** 2);
    expect(float64[OUT / 8 + pixels]).toBe(-1);
  });
});

describe('scalePixels', () => {
  it('multiplies all values of a pixel by its factor, rounded once', () => {
    fill();
    const before = places.map((_, k) => Array.from({ length: pixels + 1 }, (_unused, i) => value(k, i)));
    const factors = Float64Array.from({ length: pixels }, (_, i) => Math.sqrt(i) - 1.1);
    float64.set(factors, OUT / 8);
    kernels.scalePixels({ ...planes, dimensions: 3, factors: OUT });
    before.forEach((plane, k) =>
      plane.forEach((old, i) =>
        expect(value(k, i)).toBe(i < pixels ? Math.fround(old * (factors[i] as number)) : old),
      ),
    );
  });
});

describe('maximumPlanes', () => {
  it.each([
    { mask: -1, of: (v: number) => v },
    { mask: 0x7fffffff, of: Math.abs },
  ])(
    'takes the largest value, or the largest magnitude, into the first plane (mask $mask)',
    ({ mask, of }) => {
      fill();
      const before = places.map((_, k) => Array.from({ length: pixels + 1 }, (_unused, i) => value(k, i)));
      int32[OUT / 4] = mask;
      kernels.maximumPlanes({ ...planes, planes: 3, mask: OUT });
      for (let i = 0; i < pixels; i++) {
        const all = before.map((plane) => of(plane[i] as number));
        expect(value(0, i)).toBe(Math.max(...all));
        expect(value(1, i)).toBe(before[1]?.[i]);
      }
      expect(value(0, pixels)).toBe(before[0]?.[pixels]);
    },
  );

  it('leaves a single plane, or takes its magnitudes', () => {
    fill();
    const first = Array.from({ length: pixels }, (_, i) => value(0, i));
    int32[OUT / 4] = 0x7fffffff;
    kernels.maximumPlanes({ ...planes, planes: 1, mask: OUT });
    expect(first.map((_, i) => value(0, i))).toEqual(first.map(Math.abs));
  });
});

describe('moments', () => {
  it.each([1, 2, 3, 4, 9])('sums values, squares and magnitudes of rows of %i samples', (width) => {
    const [rows, rowBytes] = [5, 64];
    float32.set(numbers(9, (rows * rowBytes) / 4), PLANES / 4);
    const mask = [-1, -1, -1, -1].map((bits, lane) => (width % 4 === 0 || lane < width % 4 ? bits : 0));
    int32.set(mask, OFFSETS / 4);
    kernels.moments({ from: PLANES, rows, fours: Math.ceil(width / 4), rowBytes, masks: OFFSETS, out: OUT });
    let [sum, squares, magnitudes] = [0, 0, 0];
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < width; x++) {
        const sample = float32[(PLANES + y * rowBytes) / 4 + x] as number;
        sum += sample;
        squares += sample ** 2;
        magnitudes += Math.abs(sample);
      }
    const got = [0, 2, 4].map((k) => (float64[OUT / 8 + k] as number) + (float64[OUT / 8 + k + 1] as number));
    expect(got).toBeCloseToArray([sum, squares, magnitudes], { atol: 1e-13 });
  });
});
