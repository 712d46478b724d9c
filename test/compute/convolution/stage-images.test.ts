import { stopEngine } from 'texton-lab/dist/compute';
import { severalTiles, singleTile } from 'texton-lab/dist/compute/convolution/axis-plan';
import { stageImages } from 'texton-lab/dist/compute/convolution/stage-images';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { image } from '../reference/numbers';

afterAll(stopEngine);

describe('stageImages', () => {
  it('puts images at the origin of their transforms, black around them', async () => {
    await withEngine(async (on) => {
      const planes = [image(1, 6, 3), image(2, 6, 3)];
      // The whole of a full convolution with a kernel of 5: both axes begin two samples before the image.
      const rows = singleTile({ image: 3, size: 5, start: 0, count: 7 });
      const cols = singleTile({ image: 6, size: 5, start: 0, count: 10 });
      expect([rows.origin, cols.origin]).toEqual([-2, -2]);
      const { units, rowBytes, blocks, inputQuads } = stageImages(on, planes, { rows, cols }, false);
      const { int32, float32 } = on.main.views();
      // Two samples before the image and its six: two fours.
      expect([blocks, inputQuads, rowBytes]).toEqual([1, 2, 32]);
      planes.forEach((plane, n) => {
        const [address, mean] = [int32[units / 4 + 2 * n] as number, float32[units / 4 + 2 * n + 1]];
        expect(mean).toBe(0);
        for (let y = 0; y < 8; y++)
          for (let x = 0; x < rowBytes / 4; x++) {
            const inside = y >= 2 && y < 5 && x >= 2 && x < 8;
            expect(float32[(address + y * rowBytes) / 4 + x]).toBe(
              inside ? plane.data[(y - 2) * 6 + x - 2] : 0,
            );
          }
      });
    });
  });

  it('gives every tile its address, image after image, row after row', async () => {
    await withEngine(async (on) => {
      const plane = image(3, 40, 30);
      const rows = severalTiles({ image: 30, size: 5, start: 2, count: 30 }, 20);
      const cols = severalTiles({ image: 40, size: 5, start: 2, count: 40 }, 20);
      const { units, rowBytes } = stageImages(on, [plane, plane], { rows, cols }, false);
      const { int32, float32 } = on.main.views();
      const tiles = rows.tiles * cols.tiles;
      expect([rows.tiles, cols.tiles]).toEqual([2, 3]);
      for (let unit = 0; unit < 2 * tiles; unit++) {
        const address = int32[units / 4 + 2 * unit] as number;
        const tile = unit % tiles;
        const [top, left] = [Math.floor(tile / 3) * rows.tile, (tile % 3) * cols.tile];
        for (let y = 0; y < rows.input; y++)
          for (let x = 0; x < cols.input; x++) {
            const [imageY, imageX] = [top + y + rows.origin, left + x + cols.origin];
            const inside = imageY >= 0 && imageY < 30 && imageX >= 0 && imageX < 40;
            const expected = inside ? plane.data[imageY * 40 + imageX] : 0;
            if (float32[(address + y * rowBytes) / 4 + x] !== expected)
              expect.unreachable(`unit ${unit}, row ${y}, column ${x}`);
          }
      }
    });
  });

  it("takes each image's own mean off when told to, rounded as it will be added again", async () => {
    await withEngine(async (on) => {
      const planes = [0.1, 0.7].map((level) => {
        const data = image(4, 8, 8).data.map((v) => level + 0.01 * v);
        return { width: 8, height: 8, data };
      });
      const axis = singleTile({ image: 8, size: 3, start: 2, count: 6 });
      const { units, rowBytes } = stageImages(on, planes, { rows: axis, cols: axis }, true);
      const { int32, float32 } = on.main.views();
      planes.forEach(({ data }, n) => {
        const mean = float32[units / 4 + 2 * n + 1] as number;
        expect(mean).toBeCloseTo(data.reduce((a, b) => a + b, 0) / 64, 6);
        const address = int32[units / 4 + 2 * n] as number;
        for (let i = 0; i < 64; i++)
          expect(float32[(address + Math.floor(i / 8) * rowBytes) / 4 + (i % 8)]).toBe(
            Math.fround((data[i] as number) - mean),
          );
      });
    });
  });
});
