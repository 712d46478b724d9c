import { imageGrid } from 'texton-lab';
import { imageGridSvg } from 'texton-lab/dist/plot/image-grid-svg';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';

const plane = (...values: number[]) => ({ width: values.length, height: 1, data: Float32Array.from(values) });

async function embedded(svg: string): Promise<number[][]> {
  const pictures = [...svg.matchAll(/base64,([^"]+)"/g)].map((m) => Buffer.from(m[1] ?? '', 'base64'));
  return Promise.all(
    pictures.map(async (p) => Array.from(await sharp(p).extractChannel(0).raw().toBuffer())),
  );
}

describe('imageGridSvg', () => {
  it.each([
    [
      [0, 1] as const,
      [
        [0, 128, 255],
        [255, 255, 255],
      ],
    ],
    [
      'own' as const,
      [
        [0, 128, 255],
        [0, 128, 255],
      ],
    ],
    [
      'shared' as const,
      [
        [0, 43, 85],
        [85, 170, 255],
      ],
    ],
    [
      'symmetric' as const,
      [
        [128, 191, 255],
        [170, 213, 255],
      ],
    ],
  ])('maps grey over the range %j', async (range, expected) => {
    const svg = await imageGridSvg(
      imageGrid([{ plane: plane(0, 0.5, 1) }, { plane: plane(1, 2, 3) }], { range }),
    );
    expect(await embedded(svg)).toEqual(expected);
  });

  it('escapes titles and cuts those that are too wide', async () => {
    const svg = await imageGridSvg(
      imageGrid([
        { plane: plane(0, 1), title: '<b>&' },
        { plane: plane(0, 1), title: 'a very long title that no picture holds' },
      ]),
    );
    expect(svg).toContain('&#60;b&#62;&#38;');
    expect(svg).toContain('…</text>');
  });

  it('tells titles apart that are cut and begin alike', async () => {
    const prefix = 'Aluminium foil photographed under a low sun at sixty degrees, ';
    const titles = [`${prefix}dry`, `${prefix}wet`, `${prefix}dry`, 'bark'];
    const svg = await imageGridSvg(imageGrid(Array(4).fill(plane(0, 1)), { titles, scale: 60 }));
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      'Aluminium fo…s, dry',
      'Aluminium fo…s, wet',
      'Aluminium fo…s, dry',
      'bark',
    ]);
  });
});
