import fc from 'fast-check';
import { signedLeb, unsignedLeb } from 'texton-lab/dist/compute/wasm/leb';
import { describe, expect, it } from 'vitest';

describe('unsignedLeb and signedLeb', () => {
  it('write seven bits at a time', () => {
    expect(unsignedLeb(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect([0, 127, 128].map(unsignedLeb)).toEqual([[0], [127], [0x80, 1]]);
    expect(signedLeb(-123456)).toEqual([0xc0, 0xbb, 0x78]);
    expect([63, 64, -64, -65].map(signedLeb)).toEqual([[63], [0xc0, 0], [0x40], [0xbf, 0x7f]]);
  });

  it('can be read again', () => {
    const read = (bytes: number[]): bigint =>
      bytes.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const bits = unsignedLeb(value >>> 0);
        expect(Number(read(bits))).toBe(value >>> 0);
        const signed = signedLeb(value);
        expect(Number(BigInt.asIntN(7 * signed.length, read(signed)))).toBe(value);
        for (const bytes of [bits, signed]) {
          expect(bytes.slice(0, -1).every((byte) => byte >= 0x80)).toBe(true);
          expect(bytes.at(-1)).toBeLessThan(0x80);
        }
      }),
      { seed: 2 },
    );
  });
});
