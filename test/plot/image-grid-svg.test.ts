import { imageGrid } from 'texton-lab';
import { imageGridSvg } from 'texton-lab/dist/plot/image-grid-svg';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';

const plane = (...values: number[]) => ({ width: values.length, height: 1, data: Float32Array.from(values) });

const textsOf = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, text]) => text as string);

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

  it('escapes titles and breaks those that are too wide into lines', async () => {
    const svg = await imageGridSvg(
      imageGrid([
        { plane: plane(0, 1), title: '<b>&' },
        { plane: plane(0, 1), title: 'a very long title that no picture holds' },
      ]),
    );
    expect(svg).toContain('&#60;b&#62;&#38;');
    expect(textsOf(svg).slice(1)).toEqual(['a very long title', 'that no picture', 'holds']);
  });

  it('tells titles apart that are cut and begin alike', async () => {
    const prefix = 'Aluminium foil photographed under a low sun at sixty degrees, ';
    const titles = [`${prefix}dry`, `${prefix}wet`, `${prefix}dry`, 'bark'];
    const svg = await imageGridSvg(imageGrid(Array(4).fill(plane(0, 1)), { titles, scale: 60 }));
    const cut = (end: string): string[] => ['Aluminium foil', 'photographed under', `a low sun at…s, ${end}`];
    expect(textsOf(svg)).toEqual([...cut('dry'), ...cut('wet'), ...cut('dry'), 'bark']);
  });

  it('writes at the left of each row what its pictures have in common', async () => {
    const rowTitles = ['black border', 'reflected border'];
    const svg = await imageGridSvg(imageGrid(Array(4).fill(plane(0, 1)), { columns: 2, rowTitles }));
    expect(textsOf(svg)).toEqual(rowTitles);
    const pictures = Array.from(svg.matchAll(/<image x="(\d+)" y="(\d+)"/g), ([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const least = 16 * 6 + 6;
    expect(pictures.map(([x]) => (x as number) > least)).toEqual([true, true, true, true]);
    expect(pictures[0]?.[1]).toBe(pictures[1]?.[1]);
    expect(pictures[0]?.[0]).toBe(pictures[2]?.[0]);
  });
});
