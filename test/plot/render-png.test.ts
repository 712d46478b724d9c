import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { barChart, imageGrid, lineChart, renderPng } from 'texton-lab';
import { ANY_PAGE_TEXT } from 'texton-lab/dist/plot/render-png';
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

  it.each([
    ['chart', barChart([{ a: 'one', b: 2 }], { x: 'a', y: 'b', title: 'A bar' })],
    ['grid', imageGrid([{ plane: ramp }], { scale: 10, titles: ['ramp'] })],
  ])(
    'leaves the page of a %s transparent on request, with text that reads on white and on black',
    async (_kind, figure) => {
      const top = async (background: 'white' | 'transparent') => {
        const { data } = await renderPng(figure, { background, density: 4 });
        const { info } = await sharp(data).raw().toBuffer({ resolveWithObject: true });
        const rows = sharp(data).extract({ left: 0, top: 0, width: info.width, height: 4 * 19 });
        return rows.ensureAlpha().toColourspace('srgb').raw().toBuffer();
      };
      expect((await top('white'))[3]).toBe(255);
      const clear = await top('transparent');
      expect(clear[3]).toBe(0);
      expect(new Set(clear.filter((_, i) => i % 4 < 3 && clear[i | 3] === 255))).toEqual(new Set([0x76]));
    },
  );

  it('has a grey of text with a contrast of at least 3.7 to white and to pages from #111 to #1e1e1e', () => {
    const luminance = (grey: number): number => ((grey / 255 + 0.055) / 1.055) ** 2.4;
    const text = luminance(parseInt(ANY_PAGE_TEXT.slice(1, 3), 16)) + 0.05;
    const contrasts = [1.05 / text, text / (luminance(0x11) + 0.05), text / (luminance(0x1e) + 0.05)];
    expect(contrasts.map((contrast) => contrast.toFixed(1))).toEqual(['4.5', '4.2', '3.7']);
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
