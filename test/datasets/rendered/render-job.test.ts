import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { renderTexture } from 'texton-lab/dist/datasets/rendered';
import { renderJob } from 'texton-lab/dist/datasets/rendered/render-job';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

describe('renderJob', () => {
  it('writes 92 grey PNGs whose pixels are those of renderTexture', async () => {
    const folder = path.join(scratchFolder(), 'part');
    let images = 0;
    await renderJob({ set: 'curet', number: 6, folder }, () => images++);
    expect(images).toBe(92);
    expect(readdirSync(folder)).toHaveLength(92);
    const file = path.join(folder, '06-033.png');
    expect(await sharp(file).metadata()).toMatchObject({
      format: 'png',
      width: 200,
      height: 200,
      channels: 1,
      depth: 'uchar',
    });
    const pixels = await sharp(file).toColourspace('b-w').raw().toBuffer();
    const expected = Uint8Array.from(renderTexture(6, { image: 33 }).data, (v) => Math.round(v * 255));
    expect(Buffer.compare(pixels, expected)).toBe(0);
  });
});
