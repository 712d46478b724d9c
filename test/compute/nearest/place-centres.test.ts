import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { packCentres, packedCentresBytes } from 'texton-lab/dist/compute/nearest/pack-centres';
import { placeCentres } from 'texton-lab/dist/compute/nearest/place-centres';
import { afterAll, describe, expect, it } from 'vitest';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

describe('placeCentres', () => {
  it.each([Float32Array, Float64Array])(
    'writes centres in double precision and packed (%o)',
    async (Kind) => {
      const centres = Kind.from(numbers(1, 7 * 5));
      await withEngine(async (on) => {
        const placed = placeCentres(on, centres, 5);
        expect(placed.centres).toBe(7);
        const views = on.main.views();
        expect(Array.from(views.float64.subarray(placed.exact / 8, placed.exact / 8 + 35))).toEqual(
          Array.from(centres),
        );
        const words = packedCentresBytes(7, 5) / 4;
        const packed = views.float32.slice(placed.packed / 4, placed.packed / 4 + words);
        const again = on.parts.allocate(4 * words);
        packCentres(views, again, { centres: Float64Array.from(centres), count: 7, dimensions: 5 });
        // Words 2 and 3 pad the bounds.
        const expected = views.float32.slice(again / 4, again / 4 + words);
        for (const array of [packed, expected]) array.fill(0, 2, 4);
        expect(packed.filter((v) => !Number.isNaN(v))).toEqual(expected.filter((v) => !Number.isNaN(v)));
      });
    },
  );

  it('is one part of the memory', async () => {
    await withEngine(async (on) => {
      const used = on.parts.used();
      const { address } = placeCentres(on, new Float64Array(12), 3);
      expect(on.parts.used()).toBeGreaterThan(used);
      on.parts.free(address);
      expect(on.parts.used()).toBe(used);
    });
  });
});
