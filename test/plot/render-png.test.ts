import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { barChart, imageGrid, lineChart, renderPng } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const ramp = { width: 8, height: 2, data: Float32Array.from({ length: 16 }, (_, i) => (i % 8) / 7) };

describe('renderPng', () => {
  it('draws a picture pixel by pixel: black left, white right, enlarged without smoothing', async () => {
    const png = await renderPng(imageGrid([{ plane: ramp }], { scale: 10 }), { density: 1 });
    const { data, info } = await sharp(png.data).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number): number => data[15 * info.width + x] as number;
    expect([png.width, png.height]).toEqual([92, 32]);
    expect([at(7), at(15), at(84)]).toEqual([0, 0, 255]);
    expect(at(17)).toBe(36);
  });

  it('draws a chart at twice its size, with its title and axes', async () => {
    const chart = lineChart(
      [
        { x: 0, y: 1 },
        { x: 1, y: 2 },
      ],
      { x: 'x', y: 'y', title: 'Rising' },
    );
    const png = await renderPng(chart);
    const { info } = await sharp(png.data).raw().toBuffer({ resolveWithObject: true });
    expect(info.width).toBe(2 * png.width);
    expect(png.width).toBeGreaterThan(480);
  });

  it('gives the same pixels on every machine', async () => {
    const chart = barChart(
      [
        { a: 'one', b: 2 },
        { a: 'two', b: 3 },
      ],
      { x: 'a', y: 'b', title: 'Two bars' },
    );
    const { data } = await sharp((await renderPng(chart)).data)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(createHash('sha256').update(data).digest('hex')).toMatchInlineSnapshot(
      `"27c43d43fddc264d4d918caa0338d751a997a89765a365e4524c503457469f8e"`,
    );
  });

  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim();
  if (!fonts) console.log('Chinese names in pictures are not tried: this machine has no font for them.');
  it.skipIf(!fonts)('draws Chinese names by a font of the machine, and the rest as ever', async () => {
    const drawn = async (title: string): Promise<Buffer> =>
      (await renderPng(barChart([{ a: 'one', b: 2 }], { x: 'a', y: 'b', title }))).data;
    const [cloth, leather] = [await drawn('布料'), await drawn('皮革')];
    // Without a font both would be two empty boxes.
    expect(cloth.equals(leather)).toBe(false);
  });
});
