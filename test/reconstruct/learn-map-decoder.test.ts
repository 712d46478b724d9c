import { applyMapDecoder, learnMapDecoder, psnr } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

const map = {
  width: 12,
  height: 12,
  data: Int32Array.from({ length: 144 }, (_, i) => (i * i + (i % 5)) % 3),
};

describe('learnMapDecoder', () => {
  it('finds an image that is linear in the map around each pixel', () => {
    const at = (x: number, y: number): number => (x < 12 && y < 12 ? (map.data[y * 12 + x] as number) : -1);
    const data = Float32Array.from(
      { length: 144 },
      (_, i) =>
        0.3 +
        (at(i % 12, Math.floor(i / 12)) === 1 ? 0.2 : 0) +
        (at((i % 12) + 1, Math.floor(i / 12)) === 2 ? 0.1 : 0),
    );
    const plane = { width: 12, height: 12, data };
    const decoder = learnMapDecoder(map, plane, { count: 3, radius: 1, ridge: 1e-9 });
    expect(psnr(plane, applyMapDecoder(map, decoder))).toBeGreaterThan(70);
  });

  it('with radius 0 and hardly any penalty gives the mean grey of every texton', () => {
    const plane = {
      width: 12,
      height: 12,
      data: Float32Array.from({ length: 144 }, (_, i) => ((i * 7) % 11) / 11),
    };
    const { data } = applyMapDecoder(map, learnMapDecoder(map, plane, { count: 3, radius: 0, ridge: 1e-12 }));
    const of1 = [...plane.data].filter((_, i) => map.data[i] === 1);
    expect(data[map.data.indexOf(1)]).toBeCloseTo(of1.reduce((a, b) => a + b, 0) / of1.length, 5);
  });

  it('names what is wrong', () => {
    const plane = { width: 11, height: 12, data: new Float32Array(132) };
    expect(() => learnMapDecoder(map, plane, { count: 3 })).toThrow(
      /learnMapDecoder: plane must .*got 11×12/,
    );
    const nan = { width: 12, height: 12, data: new Float32Array(144).fill(NaN) };
    expect(() => learnMapDecoder(map, nan, { count: 3 })).toThrow('plane must have finite values');
    const ones = { ...plane, width: 12, data: new Float32Array(144) };
    const far = { ...map, data: map.data.with(13, 3) };
    expect(() => learnMapDecoder(far, ones, { count: 3 })).toThrow(/learnMapDecoder: map must .*got 3/);
    expect(() => learnMapDecoder({ ...map, data: map.data.slice(1) }, ones, { count: 3 })).toThrow(
      /learnMapDecoder: map\.data.*144.*got 143$/,
    );
  });
});
