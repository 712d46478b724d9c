import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { readImageSize } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { pngBytes, temporaryFolder } from './fixtures';

const folder = temporaryFolder();

describe('readImageSize', () => {
  it('reads width and height without needing the pixels', async () => {
    const file = join(folder, 'large.png');
    writeFileSync(
      file,
      pngBytes({ width: 100_000, height: 70_000, bitDepth: 8, colourType: 0, rows: [[0]] }),
    );
    expect(await readImageSize(file)).toEqual({ width: 100_000, height: 70_000 });
  });

  it('gives the size after the orientation tag', async () => {
    const image = sharp({ create: { width: 5, height: 3, channels: 3, background: 'red' } });
    const file = join(folder, 'turned.jpg');
    writeFileSync(file, await image.withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(await readImageSize(file)).toEqual({ width: 3, height: 5 });
  });

  it('names a file that is missing', async () => {
    await expect(readImageSize(join(folder, 'none.png'))).rejects.toThrow(
      /readImageSize: cannot read '.*none\.png'/,
    );
  });
});
