import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedImage, openImage } from 'texton-lab/dist/image/open-image';
import { describe, expect, it } from 'vitest';
import { pngBytes, temporaryFolder } from './fixtures';

const folder = temporaryFolder();

describe('openImage', () => {
  it('tells size, depth and kind from the header', async () => {
    const file = join(folder, 'deep.png');
    writeFileSync(file, pngBytes({ width: 2, height: 1, bitDepth: 16, colourType: 0, rows: [[0, 0, 1, 0]] }));
    expect(await openImage('f', file, 2)).toMatchObject({
      width: 2,
      height: 1,
      maximum: 65535,
      grey: true,
      format: 'PNG',
    });
    await expect(openImage('f', file, 1)).rejects.toThrow(
      `f: '${file}' must have at most 1 pixels, got 2 × 1`,
    );
  });

  it('refuses what is no path', async () => {
    await expect(openImage('f', 7 as never, 1)).rejects.toThrow('f: file must be a path, got 7');
  });
});

describe('damagedImage', () => {
  it('names the call, the file, the type and the first line of the cause', () => {
    const error = damagedImage('f', 'a.png', 'PNG', new Error('bad chunk\nmore'));
    expect(error.message).toBe(
      "f: cannot read 'a.png': the PNG image is truncated or damaged (bad chunk); fetch or export it again",
    );
  });
});
