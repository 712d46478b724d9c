import { lmFilterBank } from 'texton-lab';
import { DECODERS, reconstructFromTextonMap, type Decoder } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const bank = lmFilterBank();
const textons = matrixOf([0, 1, 2].map((t) => Array.from({ length: 48 }, (_, k) => Math.sin(k + t) / 1000)));
const map = { width: 9, height: 8, data: Int32Array.from({ length: 72 }, (_, i) => (i * i) % 3) };
const original = {
  width: 9,
  height: 8,
  data: Float32Array.from({ length: 72 }, (_, i) => ((i * 5) % 13) / 13),
};
const mean = (values: Float32Array): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('reconstructFromTextonMap', () => {
  it.each(DECODERS.filter((d) => d !== 'centre' && d !== 'learned'))(
    "'%s' has the original's mean with a bank that does not know it",
    (decoder) => {
      const plane = reconstructFromTextonMap(map, textons, { bank, decoder, original });
      expect(mean(plane.data)).toBeCloseTo(mean(original.data), 5);
    },
  );

  it.each(['centre + mean', 'affine', 'mean grey', 'learned'] as Decoder[])(
    "'%s' asks for the original",
    (decoder) => {
      expect(() => reconstructFromTextonMap(map, textons, { bank, decoder })).toThrow(
        `reconstructFromTextonMap: decoder '${decoder}' needs the original image, got none`,
      );
    },
  );

  it.each([
    [
      { bank, decoder: 'best' as Decoder },
      "reconstructFromTextonMap: decoder must be one of 'centre', 'centre + mean'",
    ],
    [
      { bank, original: { ...original, width: 8, height: 9 } },
      /reconstructFromTextonMap: original must .*got 8×9/,
    ],
    [{ bank, sigma: 0 }, 'reconstructFromTextonMap: sigma must be a number of at least 0.1, got 0'],
  ])('names what is wrong %#', (options, message) => {
    expect(() => reconstructFromTextonMap(map, textons, options)).toThrow(message);
  });

  it("takes a deviation of 0.7 px for 'overlap' where none is given", () => {
    const options = { bank, decoder: 'overlap', original } as const;
    expect(reconstructFromTextonMap(map, textons, options)).toEqual(
      reconstructFromTextonMap(map, textons, { ...options, sigma: 0.7 }),
    );
    expect(reconstructFromTextonMap(map, textons, options)).not.toEqual(
      reconstructFromTextonMap(map, textons, { ...options, sigma: 0.8 }),
    );
  });

  it('refuses a map that names a texton that is not there', () => {
    const far = { ...map, data: map.data.with(5, 3) };
    expect(() => reconstructFromTextonMap(far, textons, { bank })).toThrow(
      /reconstructFromTextonMap: map must .*got 3/,
    );
  });
});
