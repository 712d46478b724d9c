import fc from 'fast-check';
import { severalTiles, singleTile } from 'texton-lab/dist/compute/convolution/axis-plan';
import { describe, expect, it } from 'vitest';

describe('singleTile', () => {
  it('needs only half a kernel beyond the image for the same size', () => {
    const axis = { image: 50, size: 49, start: 24, count: 50 };
    expect(singleTile(axis)).toEqual({ length: 75, tiles: 1, tile: 50, origin: 0, skip: 0, input: 50 });
    expect(singleTile({ ...axis, start: 0, count: 98 })).toMatchObject({ length: 100, origin: -24, skip: 0 });
    expect(singleTile({ ...axis, start: 48, count: 2 })).toMatchObject({ length: 50, origin: 0, skip: 24 });
  });
});

describe('severalTiles', () => {
  it('covers the wanted samples with tiles of one size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 100 }),
        (count, size, start) => {
          const plan = severalTiles({ image: 4000, size, start, count }, 256);
          expect(plan.tiles * plan.tile).toBeGreaterThanOrEqual(count);
          expect((plan.tiles - 1) * plan.tile).toBeLessThan(count);
          expect(plan.tile + size - 1).toBeLessThanOrEqual(256);
        },
      ),
    );
  });
});
