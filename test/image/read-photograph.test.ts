import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPhotograph, writePlane } from 'texton-lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
const at = (name: string): string => path.join(folder, name);

/** Writes stripes, each `period` pixels from the next. */
async function stripes(
  name: string,
  { width, height, period }: Record<'width' | 'height' | 'period', number>,
): Promise<string> {
  const data = Float32Array.from({ length: width * height }, (_, i) =>
    2 * ((i % width) % period) < period ? 0 : 1,
  );
  await writePlane(at(name), { width, height, data });
  return at(name);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'texton-photograph-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readPhotograph', () => {
  it('cuts the middle of a small photograph and leaves its pixels alone', async () => {
    const file = await stripes('small.png', { width: 60, height: 40, period: 2 });
    const { width, height, data } = await readPhotograph(file, { square: 20 });
    expect([width, height]).toEqual([20, 20]);
    expect(new Set(data)).toEqual(new Set([0, 1]));
  });
  it('reduces a large one to 640 pixels first, so that its pattern stays in sight', async () => {
    // Stripes 40 of 1280 pixels apart are 20 apart in 640: a square of 100 holds nine edges, half of them if not reduced.
    const file = await stripes('large.png', { width: 1280, height: 960, period: 40 });
    const { data } = await readPhotograph(file, { square: 100 });
    const row = Array.from(data.subarray(0, 100), Math.round);
    expect(row.filter((value, x) => x > 0 && value !== row[x - 1])).toHaveLength(9);
  });
  it('does not reduce the shorter side below the square', async () => {
    const file = await stripes('wide.png', { width: 900, height: 100, period: 2 });
    expect(await readPhotograph(file, { square: 100 })).toMatchObject({ width: 100, height: 100 });
  });
  it('says of one that is too small how large it must be', async () => {
    const file = await stripes('tiny.png', { width: 90, height: 60, period: 2 });
    await expect(readPhotograph(file, { square: 64 })).rejects.toThrow(
      `readPhotograph: '${file}' must have at least 64 × 64 pixels, got 90 × 60; choose a larger photograph or a smaller square`,
    );
  });
  it('names the folder in which it has looked for a missing one', async () => {
    await expect(readPhotograph('no-such.jpg', { square: 64 })).rejects.toThrow(
      `readPhotograph: cannot read 'no-such.jpg': the file does not exist; the search began in the folder '${process.cwd()}'`,
    );
  });
});
