import { imageGrid, labelColours, labelImage, renderPng } from 'texton-lab';
import { imageGridSvg } from 'texton-lab/dist/plot/image-grid-svg';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

const map = { width: 3, height: 1, data: Int32Array.of(0, 2, 1) };

describe('labelImage', () => {
  it('holds the labels, a colour for each and the title', () => {
    expect(labelImage(map, { count: 4, title: 'textons' })).toEqual({
      plane: { width: 3, height: 1, data: Float32Array.of(0, 2, 1) },
      colours: labelColours(4),
      title: 'textons',
    });
  });

  it('is drawn in its colours and leaves the grey scale of its neighbours alone', async () => {
    const grey = { width: 2, height: 1, data: Float32Array.of(0, 0.5) };
    const svg = await imageGridSvg(
      imageGrid([{ plane: grey }, labelImage(map, { count: 3 })], { range: 'shared' }),
    );
    const pictures = [...svg.matchAll(/base64,([^"]+)"/g)].map((m) => Buffer.from(m[1] ?? '', 'base64'));
    const [left, right] = await Promise.all(
      pictures.map((p) => sharp(p).toColourspace('srgb').raw().toBuffer()),
    );
    expect(left?.toString('hex')).toBe('000000ffffff');
    expect(right?.toString('hex')).toBe('0072b2009e73d55e00');
  });

  it('keeps its colours in the file', async () => {
    const png = await renderPng(imageGrid([labelImage(map, { count: 3 })], { scale: 8 }), { density: 1 });
    const { data, info } = await sharp(png.data).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = 3 * (10 * info.width + 10);
    expect(data.subarray(at, at + 3).toString('hex')).toBe('0072b2');
  });

  it('refuses a label that the count does not allow', () => {
    expect(() => labelImage(map, { count: 2 })).toThrow(
      'labelImage: map must contain labels in [0, 1], got 2 at x 1, y 0',
    );
  });
});
