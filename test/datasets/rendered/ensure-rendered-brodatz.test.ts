import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { ensureRenderedBrodatz } from 'texton-lab/dist/datasets/rendered';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

describe('ensureRenderedBrodatz', () => {
  it('writes grey TIFFs of 1024 × 1024, once', async () => {
    const root = scratchFolder();
    const folder = await ensureRenderedBrodatz({ root, images: [13] });
    expect(folder).toBe(path.join(root, 'rendered', 'brodatz'));
    const visible = readdirSync(folder).filter((name) => !name.startsWith('.'));
    expect(visible.toSorted()).toEqual(['1.3.13.tiff', 'README.txt']);
    const file = path.join(folder, '1.3.13.tiff');
    expect(await sharp(file).metadata()).toMatchObject({
      format: 'tiff',
      width: 1024,
      height: 1024,
      channels: 1,
      depth: 'uchar',
    });
    expect(readFileSync(path.join(folder, 'README.txt'), 'utf8')).toContain('not photographs');
    const made = statSync(file).mtimeMs;
    await ensureRenderedBrodatz({ root, images: [13] });
    expect(statSync(file).mtimeMs).toBe(made);
    const whole = readFileSync(file);
    writeFileSync(file, whole.with(5000, 255 - (whole[5000] ?? 0)));
    await ensureRenderedBrodatz({ root, images: [13] });
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  it('refuses an image that does not exist', async () => {
    await expect(ensureRenderedBrodatz({ root: 'x', images: [0] })).rejects.toThrow(
      'ensureRenderedBrodatz: images[0] must be an integer in [1, 13], got 0',
    );
  });
});
