import { errorByFrequency } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('errorByFrequency', () => {
  const [width, height] = [96, 64];
  const plane = (grey: (x: number, y: number) => number) => ({
    width,
    height,
    data: Float32Array.from({ length: width * height }, (_, i) => grey(i % width, Math.floor(i / width))),
  });
  // Cosines of the transform itself: 2·96 / 4 = 48 px and 2·64 / 40 = 3.2 px long.
  const coarse = (x: number): number => Math.cos((Math.PI * 4 * (2 * x + 1)) / (2 * width));
  const fine = (y: number): number => Math.cos((Math.PI * 40 * (2 * y + 1)) / (2 * height));
  const original = plane((x, y) => 0.5 + 0.2 * coarse(x) + 0.1 * fine(y));
  const of = (rows: ReturnType<typeof errorByFrequency>, name: string): number[] =>
    rows.filter((row) => row.picture === name).map((row) => row.bandError);

  it('divides the variance of an image among octaves, longest waves first', () => {
    const rows = errorByFrequency([original], {});
    expect(rows.map((row) => row.wavelength)).toEqual([
      'over 32 px',
      '16 to 32 px',
      '8 to 16 px',
      '4 to 8 px',
      'under 4 px',
    ]);
    // Amplitudes 0.2 and 0.1: four fifths of the variance and one fifth.
    expect(of(rows, 'the image')).toBeCloseToArray([80, 0, 0, 0, 20], { atol: 1e-4 });
    expect(rows[0]?.allBands).toBeCloseTo(100, 9);
  });

  it('finds a wave missing, too strong, or turned round, in its own band', () => {
    const rows = errorByFrequency([original], {
      'no fine wave': [plane((x) => 0.5 + 0.2 * coarse(x))],
      'fine wave doubled': [plane((x, y) => 0.5 + 0.2 * coarse(x) + 0.2 * fine(y))],
      'coarse wave negative': [plane((x, y) => 0.5 - 0.2 * coarse(x) + 0.1 * fine(y))],
    });
    expect(of(rows, 'no fine wave')).toBeCloseToArray([0, 0, 0, 0, 20], { atol: 1e-4 });
    expect(of(rows, 'fine wave doubled')).toBeCloseToArray([0, 0, 0, 0, 20], { atol: 1e-4 });
    expect(of(rows, 'coarse wave negative')).toBeCloseToArray([320, 0, 0, 0, 0], { atol: 1e-3 });
    const last = rows.findLast((row) => row.picture === 'no fine wave');
    expect(last?.bandShare).toBeCloseTo(100, 4);
  });

  it('adds up to the mean squared error, a difference in mean among the longest waves', () => {
    const odd = plane((x, y) => ((x * 7 + y * 13) % 11) / 11 + 0.002 * x);
    const copy = plane((x, y) => ((x * 3 + y * 5) % 7) / 9);
    const mean = odd.data.reduce((a, b) => a + b, 0) / odd.data.length;
    const variance = odd.data.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    const error = odd.data.reduce((sum, v, i) => sum + ((copy.data[i] ?? NaN) - v) ** 2, 0);
    const lighter = { ...odd, data: odd.data.map((v) => v + 0.1) };
    const rows = errorByFrequency([odd, odd], { copy: [copy, odd], lighter: [lighter, lighter] });
    const whole = rows.find((row) => row.picture === 'copy')?.allBands ?? NaN;
    // Of two copies the second has no error.
    expect(whole).toBeCloseTo((50 * error) / variance, 4);
    const expected = (0.01 * odd.data.length * 100) / variance;
    expect(of(rows, 'lighter')).toBeCloseToArray([expected, 0, 0, 0, 0], { atol: 1e-3 });
  });

  it('knows no part where there is no error', () => {
    const rows = errorByFrequency([original], { same: [original] });
    for (const row of rows.filter((one) => one.picture === 'same')) expect(row.bandShare).toBeNaN();
  });

  it('refuses no image, an even one, and lists that differ', () => {
    expect(() => errorByFrequency([], {})).toThrow(
      'errorByFrequency: originals must have at least one image, got none',
    );
    expect(() => errorByFrequency([plane(() => 0.5)], {})).toThrow(
      'errorByFrequency: originals[0] must have some contrast, got the same grey level everywhere',
    );
    expect(() => errorByFrequency([original], { copy: [] })).toThrow(
      'errorByFrequency: copies.copy must have one image per original (1), got 0',
    );
  });
});
