import { join } from 'node:path';
import * as image from 'texton-lab/dist/image';
import { beforeAll, describe, expect, it } from 'vitest';
import { planeOf, temporaryFolder, writeGrey } from './fixtures';

const folder = temporaryFolder();
const file = join(folder, 'good.png');
const plane = planeOf([
  [1, 2, 3],
  [4, 5, 7],
]);

/** Public functions of images with good arguments. */
const calls: Record<string, readonly unknown[]> = {
  centralCrop: [plane, { width: 2, height: 1 }],
  crop: [plane, { x: 0, y: 0, width: 1, height: 1 }],
  montage: [[plane, plane], { columns: 1, gap: 1, background: 0, stretch: 'each' }],
  readImageSize: [file],
  readPlane: [file, { maxPixels: 1e6 }],
  rotate: [plane, { degrees: 45 }],
  standardise: [plane],
  writePlane: [join(folder, 'written.png'), plane, { bits: 8, range: [0, 10] }],
};

const garbage: readonly unknown[] = [
  ...[null, undefined, 7, -1, 1.5, NaN, Infinity, 10n, true, '', 'x', Symbol('s'), () => 1],
  ...[{}, [], Object.assign([], { 1: 1 }), [null], new Date(0), new Float32Array(3), { width: 3, height: 2 }],
  ...[
    { width: 3, height: 2, data: [1, 2, 3, 4, 5, 6] },
    { width: '3', height: 2, data: plane.data },
  ],
];

/** Every argument spoilt in turn, and every option or item of it. */
function spoilt(good: readonly unknown[]): unknown[][] {
  return good.flatMap((argument, at) =>
    garbage.flatMap((bad) => [
      good.with(at, bad),
      ...Object.keys(typeof argument === 'object' ? (argument as object) : {}).map((key) =>
        good.with(
          at,
          Array.isArray(argument) ? argument.with(Number(key), bad) : { ...(argument as object), [key]: bad },
        ),
      ),
    ]),
  );
}

/** What a call says when it refuses, or nothing. */
async function answer(name: string, values: readonly unknown[]): Promise<string | undefined> {
  try {
    await (image as unknown as Record<string, (...values: readonly unknown[]) => unknown>)[name]?.(...values);
    return undefined;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

describe('public functions of images', () => {
  beforeAll(() => writeGrey(file, { width: 3, height: 2 }, (x, y) => x + y));

  it('are all called here, and accept what is good', async () => {
    const functions = Object.keys(image).filter((name) => name in calls);
    expect(functions).toEqual(Object.keys(calls).toSorted());
    for (const [name, good] of Object.entries(calls)) expect(await answer(name, good), name).toBe(undefined);
  });

  it.each(Object.keys(calls))('%s refuses garbage in its own words, or takes no notice', async (name) => {
    const own = new RegExp(`^(Type|Range)?Error: ${name}: .* (must|cannot|unknown option) `);
    const known = new RegExp(`^(Type|Range)?Error: ${name}: (unknown option|cannot read)`);
    for (const values of spoilt(calls[name] ?? [])) {
      const told = (await answer(name, values)) ?? `Error: ${name}: it must do.`;
      expect(own.test(told) || known.test(told), told).toBe(true);
    }
  });
});
