import { lmFilterBank } from 'texton-lab';
import { checkBarKernel } from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';
import { expectHints } from './expect-hints';

interface Places {
  readonly place?: (u: number, v: number, sigma: number) => number;
  readonly centre?: (size: number) => number;
  readonly down?: boolean;
  readonly columns?: boolean;
  readonly finish?: (weights: number[]) => number[];
}

const gauss = (t: number, sigma: number): number =>
  Math.exp((-t * t) / (2 * sigma * sigma)) / (Math.sqrt(2 * Math.PI) * sigma);
const barAt = (u: number, v: number, sigma: number): number =>
  (gauss(u, 3 * sigma) * (v * v - sigma * sigma) * gauss(v, sigma)) / sigma ** 4;
const sum = (values: readonly number[], of: (value: number) => number = Number): number =>
  values.reduce((total, value) => total + of(value), 0);
const centred = (weights: readonly number[]): number[] =>
  weights.map((value) => value - sum(weights) / weights.length);
const scaled = (weights: readonly number[], by: (value: number) => number = Math.abs): number[] =>
  weights.map((value) => value / sum(weights, by));

/** The bar as a student may write it, with places where mistakes are made. */
function bar({ place = barAt, centre = (size) => (size - 1) / 2, ...way }: Places = {}) {
  return (size: number, sigma: number, orientation: number): number[] => {
    const weights: number[] = [];
    for (let row = 0; row < size; row++)
      for (let col = 0; col < size; col++) {
        const [x, y] = [col - centre(size), (way.down ? -1 : 1) * (centre(size) - row)];
        const u = x * Math.cos(orientation) - y * Math.sin(orientation);
        const v = x * Math.sin(orientation) + y * Math.cos(orientation);
        weights[way.columns ? col * size + row : row * size + col] = place(u, v, sigma);
      }
    return (way.finish ?? ((values) => scaled(centred(values))))(weights);
  };
}

describe('checkBarKernel', () => {
  const right = bar();
  expectHints(checkBarKernel, {
    right: {
      'plain arrays': right,
      'rows of rows': (size: number, sigma: number, orientation: number) => {
        const flat = right(size, sigma, orientation);
        return Array.from({ length: size }, (_, row) => flat.slice(row * size, (row + 1) * size));
      },
      'single precision': (size: number, sigma: number, orientation: number) =>
        Float32Array.from(right(size, sigma, orientation)),
    },
    mistakes: [
      ['negative at the centre', bar({ place: (u, v, sigma) => -barAt(u, v, sigma) })],
      ['That is the edge', bar({ place: (u, v, sigma) => -v * gauss(u, 3 * sigma) * gauss(v, sigma) })],
      ['The bar is rotated by 90°', bar({ place: (u, v, sigma) => barAt(v, u, sigma) })],
      ['3σ, not σ', bar({ place: (u, v, s) => gauss(u, s) * (v * v - s * s) * gauss(v, s) })],
      ['y points upwards', bar({ down: true })],
      ['Subtract the mean.', bar({ finish: (weights) => scaled(weights) })],
      ['do not sum to 1', bar({ finish: (weights) => centred(scaled(weights)) })],
      ['do not sum to 1', bar({ finish: centred })],
      [
        'root of the sum of squares',
        bar({
          finish: (weights) => centred(weights).map((w, _, all) => w / Math.sqrt(sum(all.map((v) => v * v)))),
        }),
      ],
      ['The centre is in the wrong place', bar({ centre: (size) => size / 2 })],
      ['off by one', bar({ centre: (size) => (size + 1) / 2 })],
      ['Rows and columns are swapped', bar({ columns: true })],
      [
        'in radians',
        (size: number, sigma: number, angle: number) => right(size, sigma, (angle * Math.PI) / 180),
      ],
      ['σ squared', (size: number, sigma: number, angle: number) => right(size, Math.sqrt(sigma), angle)],
      ['size rows of size values', (size: number) => Array.from({ length: size }, () => 0)],
      ['counted from 0', (size: number, sigma: number, angle: number) => right(size + 1, sigma, angle)],
    ],
  });

  it('asks for the filters of the bank', () => {
    const { filters, size } = lmFilterBank();
    const { sigma, orientation, kernel } = filters[20] as (typeof filters)[number];
    expect(right(size, sigma, orientation)).toBeCloseToArray(kernel, { atol: 1e-12 });
  });
});
