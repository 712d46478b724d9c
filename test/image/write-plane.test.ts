import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { readPlane, writePlane } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { runUnderLimit } from '../run-under-limit';
import { planeOf, rowsOf, temporaryFolder } from './fixtures';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

describe('writePlane', () => {
  it('gives back what it wrote, bit for bit, in each type and depth', async () => {
    for (const bits of [8, 16] as const)
      for (const suffix of ['.png', '.tif', '.TIFF'])
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.integer({ min: 0, max: 2 ** bits - 1 }), { minLength: 1, maxLength: 12 }),
            async (stored) => {
              const plane = planeOf([stored.map((value) => value / (2 ** bits - 1))]);
              await writePlane(at(`round${suffix}`), plane, { bits });
              expect(await readPlane(at(`round${suffix}`))).toEqual(plane);
            },
          ),
          { numRuns: 10 },
        );
  });

  it('writes one grey channel of the depth asked for', async () => {
    await writePlane(at('deep.png'), planeOf([[0, 1]]), { bits: 16 });
    await writePlane(at('plain.tiff'), planeOf([[0, 1]]));
    expect(await sharp(at('deep.png')).metadata()).toMatchObject({
      channels: 1,
      depth: 'ushort',
      format: 'png',
    });
    expect(await sharp(at('plain.tiff')).metadata()).toMatchObject({
      channels: 1,
      depth: 'uchar',
      format: 'tiff',
    });
  });

  it('maps the range to black and white, rounds to the nearest and clips the rest', async () => {
    await writePlane(at('range.png'), planeOf([[-9, -1, 0, 1, 9]]), { range: [-1, 1] });
    expect(rowsOf(await readPlane(at('range.png')))).toEqual([[0, 0, Math.fround(128 / 255), 1, 1]]);
  });

  it('replaces a file and leaves nothing beside it', async () => {
    const own = temporaryFolder();
    writeFileSync(join(own, 'a.png'), 'old');
    await writePlane(join(own, 'a.png'), planeOf([[1]]));
    expect(readdirSync(own)).toEqual(['a.png']);
  });

  it.skipIf(process.platform === 'win32')(
    'names the file when the disk takes no more, and leaves the old one',
    () => {
      const own = temporaryFolder();
      writeFileSync(join(own, 'a.tif'), 'old');
      const { stdout } = runUnderLimit(
        'ulimit -f 8',
        `const plane = { width: 300, height: 300, data: new Float32Array(90000) };
      require('texton-lab').writePlane(process.argv[1], plane).catch((e) => console.log(e.message))`,
        join(own, 'a.tif'),
      );
      expect(stdout).toMatch(/^writePlane: cannot write '.*a\.tif': it would exceed .*; raise the limit/);
      expect(readdirSync(own)).toEqual(['a.tif']);
      expect(readFileSync(join(own, 'a.tif'), 'utf8')).toBe('old');
    },
  );

  it('refuses a missing folder, another suffix, a range that does not rise, a wrong depth and NaN', async () => {
    const plane = planeOf([[0.5]]);
    await expect(writePlane(at('no/such/a.png'), plane)).rejects.toThrow(
      /there is no folder '.*such'; make it first/,
    );
    await expect(writePlane(at('a.jpg'), plane)).rejects.toThrow(
      /file must end in \.png, \.tif or \.tiff, got ".*a\.jpg"/,
    );
    await expect(writePlane(at('a.png'), plane, { range: [1, 1] })).rejects.toThrow(
      'writePlane: range must be increasing, got [1, 1]',
    );
    await expect(writePlane(at('a.png'), plane, { bits: 12 as 8 })).rejects.toThrow(
      'writePlane: bits must be 8 or 16, got 12',
    );
    await expect(writePlane(at('a.png'), planeOf([[0, NaN]]))).rejects.toThrow(
      /writePlane: plane.*got NaN at x 1, y 0$/,
    );
  });

  it('refuses a file that is no path and a range that is no pair', async () => {
    await expect(writePlane(7 as never, planeOf([[0]]))).rejects.toThrow(
      'writePlane: file must be a path, got 7',
    );
    await expect(writePlane(at('a.png'), planeOf([[0]]), { range: null as never })).rejects.toThrow(
      'writePlane: range must be the values that become black and white, [low, high], got null',
    );
  });
});
