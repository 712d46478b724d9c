import { stopEngine } from 'texton-lab/dist/compute';
import { convolveFields } from 'texton-lab/dist/compute/convolution/convolve-task';
import { prepareConvolution, unitPlace } from 'texton-lab/dist/compute/convolution/prepare-convolution';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { controlOf } from '../reference/control';
import { image, kernel } from '../reference/numbers';

afterAll(stopEngine);

const kernels = ['even', 'odd', 'even', 'odd', 'even', 'odd'].map((symmetry, k) =>
  kernel(k, 5, symmetry as 'even' | 'odd'),
);
const same = (width: number, height: number) => ({ x: 2, y: 2, width, height });

describe('prepareConvolution', () => {
  it('divides small images into one unit each and the pairs into tasks', async () => {
    await withEngine(async (on) => {
      const bank = { kernels, size: 5, window: same(30, 21) };
      const prepared = await prepareConvolution(on, [image(1, 30, 21), image(2, 30, 21)], bank, {
        workers: 1,
      });
      expect(prepared).toMatchObject({ units: 2, tilesPerImage: 1 });
      // 30 · 21 · 4 bytes, and as many as are missing to the next multiple of 64.
      expect(prepared.layout).toEqual({ width: 30, height: 21, planeBytes: 2560 });
      expect(prepared.pairs).toHaveLength(3);
      // Two tasks for each unit: of two pairs and of one.
      expect(prepared.job(0, 2, 2)).toMatchObject({ tasks: 4, slotBytes: 2 * 2 * 2560 });
      expect(prepared.job(0, 1, 3).tasks).toBe(1);
      // Two words for each unit.
      const unitsOf = (first: number): number =>
        convolveFields.unpack(controlOf(prepared.job(first, 1, 1).values)).units;
      expect(unitsOf(1) - unitsOf(0)).toBe(8);
      expect(prepared.job(0, 2, 1).cost).toBeCloseTo(2 * prepared.job(1, 1, 1).cost, 12);
      prepared.release();
    });
  });

  it.each([
    { width: 30, height: 21, layout: { width: 30, height: 21, planeBytes: 2520 } },
    { width: 3, height: 2, layout: { width: 4, height: 4, planeBytes: 64 } },
  ])('leaves no gap between planes that will be copied ($width × $height)', async (c) => {
    const { width, height, layout } = c;
    await withEngine(async (on) => {
      const bank = { kernels, size: 5, window: same(width, height), copied: true };
      const prepared = await prepareConvolution(on, [image(1, width, height)], bank, {});
      expect(prepared.layout).toEqual(layout);
      prepared.release();
    });
  });

  it('gives a task no more pairs than leave their results in the cache', async () => {
    await withEngine(async (on) => {
      const perTask = async (side: number): Promise<number> => {
        const planes = Array.from({ length: 40 }, () => image(1, side, side));
        const bank = { kernels, size: 5, window: same(side, side) };
        const prepared = await prepareConvolution(on, planes, bank, { workers: 1 });
        prepared.release();
        return prepared.perTaskInCache(prepared.units);
      };
      expect(await perTask(20)).toBe(3);
      expect(await perTask(120)).toBe(2);
      expect(await perTask(300)).toBe(1);
    });
  });

  it('makes about eight tasks for a thread, and never one without a pair', async () => {
    await withEngine(async (on) => {
      const many = Array.from({ length: 64 }, (_, k) => kernel(k, 5, 'neither'));
      const perTask = async (units: number, workers: number): Promise<number> => {
        const planes = Array.from({ length: units }, () => image(1, 10, 10));
        const bank = { kernels: many, size: 5, window: same(10, 10) };
        const prepared = await prepareConvolution(on, planes, bank, { workers });
        prepared.release();
        return prepared.perTask(prepared.units);
      };
      expect(await perTask(1, 1)).toBe(4);
      expect(await perTask(1, 2)).toBe(2);
      expect(await perTask(1, 16)).toBe(1);
      expect(await perTask(100, 1)).toBe(32);
    });
  });

  it('gives the memory of the images back', async () => {
    await withEngine(async (on) => {
      const bank = { kernels, size: 5, window: same(30, 21) };
      const first = await prepareConvolution(on, [image(1, 30, 21)], bank, {});
      first.release();
      const used = on.parts.used();
      const second = await prepareConvolution(on, [image(1, 30, 21)], bank, {});
      expect(on.parts.used()).toBeGreaterThan(used);
      second.release();
      expect(on.parts.used()).toBe(used);
    });
  });

  it('subtracts the mean only where no result sees beyond the edge', async () => {
    await withEngine(async (on) => {
      const mean = async (window: { x: number; y: number; width: number; height: number }) => {
        const plane = image(1, 30, 21);
        const prepared = await prepareConvolution(on, [plane], { kernels, size: 5, window }, {});
        const { units } = convolveFields.unpack(controlOf(prepared.job(0, 1, 1).values));
        prepared.release();
        return on.main.views().float32[units / 4 + 1];
      };
      expect(await mean({ x: 4, y: 4, width: 26, height: 17 })).toBeCloseTo(0.5, 1);
      for (const window of [
        { x: 3, y: 4, width: 26, height: 17 },
        { x: 4, y: 3, width: 26, height: 17 },
        { x: 4, y: 4, width: 27, height: 17 },
        { x: 4, y: 4, width: 26, height: 18 },
      ])
        expect(await mean(window)).toBe(0);
    });
  });
});

describe('unitPlace', () => {
  it('covers every image with its tiles, the last ones smaller', async () => {
    await withEngine(async (on) => {
      const [width, height] = [901, 431];
      const planes = [image(1, width, height), image(2, width, height)];
      const bank = { kernels: kernels.slice(0, 2), size: 5, window: same(width, height) };
      const prepared = await prepareConvolution(on, planes, bank, {});
      expect(prepared.tilesPerImage).toBeGreaterThan(2);
      const covered = planes.map(() => new Uint8Array(width * height));
      for (let unit = 0; unit < prepared.units; unit++) {
        const place = unitPlace(prepared, unit);
        expect(place.width).toBeLessThanOrEqual(prepared.layout.width);
        expect(place.height).toBeLessThanOrEqual(prepared.layout.height);
        const seen = covered[place.image] as Uint8Array;
        for (let y = place.y; y < place.y + place.height; y++)
          for (let x = place.x; x < place.x + place.width; x++)
            seen[y * width + x] = (seen[y * width + x] as number) + 1;
      }
      for (const seen of covered) expect(seen.every((times) => times === 1)).toBe(true);
      prepared.release();
    });
  });
});
