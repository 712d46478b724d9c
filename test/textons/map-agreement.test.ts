import { mapAgreement } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('mapAgreement', () => {
  const map = (...data: number[]) => ({ width: data.length, height: 1, data: Int32Array.from(data) });

  it('is the share of pixels with the same texton', () => {
    expect(mapAgreement(map(0, 1, 2, 3), map(0, 2, 2, 0))).toBe(0.5);
    expect(mapAgreement(map(5, 5), map(5, 5))).toBe(1);
  });

  it('refuses a map with too few textons', () => {
    const short = { width: 2, height: 2, data: new Int32Array(3) };
    const whole = { width: 2, height: 2, data: new Int32Array(4) };
    expect(() => mapAgreement(short, whole)).toThrow('mapAgreement: a.data must have width × height = 4');
    expect(() => mapAgreement(whole, short)).toThrow('mapAgreement: b.data must have width × height = 4');
  });

  it('refuses maps of different sizes', () => {
    expect(() => mapAgreement(map(0, 1), map(0))).toThrow(
      'mapAgreement: maps must have the same size, got 2×1 and 1×1',
    );
  });
});
