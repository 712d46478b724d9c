import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { renderTexture } from 'texton-lab/dist/datasets/rendered';
import { renderJob } from 'texton-lab/dist/datasets/rendered/render-job';
import { describe, expect, it } from 'vitest';
import { runUnderLimit } from '../../run-under-limit';
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

  it.skipIf(process.platform === 'win32')('names the file when the disk takes no more', () => {
    const folder = path.join(scratchFolder(), 'part');
    const { stdout } = runUnderLimit(
      'ulimit -f 64',
      `require('texton-lab/dist/datasets/rendered/render-job')
        .renderJob({ set: 'brodatz', number: 1, folder: process.argv[1] }, () => {})
        .catch((error) => console.log(error.message))`,
      folder,
    );
    expect(stdout).toMatch(/^cannot write '.*1\.3\.01\.tiff': it would exceed the maximum file size/);
  });

  it('says so in words when its folder cannot be made', async () => {
    const folder = path.join(scratchFolder(), 'none', 'part');
    await expect(renderJob({ set: 'brodatz', number: 1, folder }, () => {})).rejects.toThrow(
      `cannot write '${folder}': there is no such folder; make it first`,
    );
  });

  it('does not write into a folder that somebody else has put there', async () => {
    const folder = scratchFolder();
    await expect(renderJob({ set: 'brodatz', number: 1, folder }, () => {})).rejects.toThrow(/EEXIST/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
