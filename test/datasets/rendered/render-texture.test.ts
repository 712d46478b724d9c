import { createHash } from 'node:crypto';
import { renderTexture } from 'texton-lab/dist/datasets/rendered';
import { greyStatistics } from 'texton-lab/dist/datasets/rendered/grey-statistics';
import { describe, expect, it } from 'vitest';

function hash(data: Float32Array): string {
  const bytes = Uint8Array.from(data, (v) => Math.round(v * 255));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function contrast(elevation: number): number {
  const { mean, deviation } = greyStatistics(renderTexture(5, { light: { elevation } }).data);
  return deviation / mean;
}

const misspelt: object = { imgae: 2 };

describe('renderTexture', () => {
  // When these change on purpose, `rendererVersion` must change too, so that sets on disk are made anew.
  it.each([
    [1, 2, 'adbed6727c455d81'],
    [7, 203, '673382a9ff7c1d9e'],
    [22, 35, '48201fb2ffa75b50'],
    [61, 117, '95089d18d6ee7c6e'],
  ])('gives class %i, image %i the same pixels on every machine', (classNumber, image, expected) => {
    expect(hash(renderTexture(classNumber, { image }).data)).toBe(expected);
  });

  it('shows image 2 unless told otherwise, and its centre when a smaller size is asked for', () => {
    const whole = renderTexture(3);
    expect(whole).toEqual(renderTexture(3, { image: 2 }));
    expect([whole.width, whole.height, whole.data.length]).toEqual([200, 200, 40000]);
    const small = renderTexture(3, { size: 100 });
    const centre = Float32Array.from(
      { length: 10000 },
      (_, i) => whole.data[(50 + Math.floor(i / 100)) * 200 + 50 + (i % 100)] ?? NaN,
    );
    // The sensor's noise is drawn anew.
    let worst = 0;
    centre.forEach((v, i) => (worst = Math.max(worst, Math.abs(v - (small.data[i] ?? NaN)))));
    expect(worst).toBeLessThan(8 / 255);
  });

  it('takes light and view of one’s own: grazing light makes more contrast than light from above', () => {
    expect(contrast(25)).toBeGreaterThan(1.5 * contrast(85));
    expect(renderTexture(9, { view: { tilt: 40 } }).data).not.toEqual(
      renderTexture(9, { view: { tilt: 0 } }).data,
    );
  });

  it('refuses what it cannot render', () => {
    expect(() => renderTexture(0)).toThrow(/renderTexture: classNumber.*\[1, 61\].*got 0$/);
    expect(() => renderTexture(1, { image: 3 })).toThrow(
      /image must be one of the file numbers 1, 2, 4, .*got 3/,
    );
    expect(() => renderTexture(1, { light: { elevation: 5 } })).toThrow(
      'renderTexture: light.elevation must be a number in [10, 90], got 5',
    );
    expect(() => renderTexture(1, { view: { tilt: 60 } })).toThrow(
      'view.tilt must be a number in [0, 50], got 60',
    );
    expect(() => renderTexture(1, { image: 2, view: {} })).toThrow(
      'image must not be given together with light or view',
    );
    expect(() => renderTexture(1, { size: 2000 })).toThrow('size must be an integer in [8, 1024], got 2000');
    expect(() => renderTexture(1, misspelt)).toThrow("unknown option 'imgae'");
  });
});
