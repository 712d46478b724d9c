import type { Plane } from 'texton-lab';
import { imageBatches } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';

const plane = (width: number, height: number, value: number): Plane => ({
  width,
  height,
  data: new Float32Array(width * height).fill(value),
});

function listed(planes: readonly Plane[]) {
  return { length: planes.length, get: (i: number) => Promise.resolve(planes[i] as Plane) };
}

async function batchesOf(planes: readonly Plane[]): Promise<{ first: number; values: number[] }[]> {
  const found = [];
  for await (const { first, planes: some } of imageBatches(listed(planes)))
    found.push({ first, values: some.map((p) => p.data[0] as number) });
  return found;
}

describe('imageBatches', () => {
  it('cuts where the size changes and keeps the order', async () => {
    const planes = [plane(2, 3, 0), plane(2, 3, 1), plane(3, 2, 2), plane(2, 3, 3)];
    expect(await batchesOf(planes)).toEqual([
      { first: 0, values: [0, 1] },
      { first: 2, values: [2] },
      { first: 3, values: [3] },
    ]);
  });

  it('gives every image once, however many there are', async () => {
    const batches = await batchesOf(Array.from({ length: 77 }, (_, i) => plane(1, 1, i)));
    expect(batches.flatMap((batch) => batch.values)).toEqual(Array.from({ length: 77 }, (_, i) => i));
    expect(batches.every(({ first, values }) => values[0] === first)).toBe(true);
  });

  it('gives large images one by one', async () => {
    const batches = await batchesOf([plane(1024, 1024, 0), plane(1024, 1024, 1)]);
    expect(batches.map((batch) => batch.values)).toEqual([[0], [1]]);
  });

  it('gives nothing of an empty data set', async () => {
    expect(await batchesOf([])).toEqual([]);
  });

  it('passes on that an image cannot be read, when its turn comes', async () => {
    const broken = {
      length: 40,
      get: (i: number) =>
        i === 35 ? Promise.reject(new Error('no image 35')) : Promise.resolve(plane(1, 1, i)),
    };
    const seen: number[] = [];
    await expect(async () => {
      for await (const { first } of imageBatches(broken)) seen.push(first);
    }).rejects.toThrow('no image 35');
    expect(seen).toEqual([0]);
  });
});
