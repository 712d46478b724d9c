import type { Plane } from 'texton-lab';
import { imageBatches } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';

const plane = (size: number, value: number): Plane => ({
  width: size,
  height: size,
  data: new Float32Array(size * size).fill(value),
});

async function batchesOf(planes: readonly Plane[]): Promise<number[][]> {
  const images = { length: planes.length, get: (i: number) => Promise.resolve(planes[i] as Plane) };
  const found = [];
  for await (const batch of imageBatches(images)) found.push(batch.map(({ data }) => data[0] as number));
  return found;
}

describe('imageBatches', () => {
  it('gives every image once and in order, sixteen at a time', async () => {
    const batches = await batchesOf(Array.from({ length: 37 }, (_, i) => plane(1, i)));
    expect(batches.map((batch) => batch.length)).toEqual([16, 16, 5]);
    expect(batches.flat()).toEqual(Array.from({ length: 37 }, (_, i) => i));
  });

  it('puts fewer large images together, and gives one that is too large alone', async () => {
    expect(
      await batchesOf([plane(1448, 0), plane(1448, 1), plane(1, 2), plane(2100, 3), plane(1, 4)]),
    ).toEqual([[0, 1, 2], [3], [4]]);
  });

  it('gives nothing of an empty data set', async () => {
    expect(await batchesOf([])).toEqual([]);
  });

  it('passes on that an image cannot be read, and stops when it is cancelled', async () => {
    const read = (i: number): Promise<Plane> =>
      i === 20 ? Promise.reject(new Error('no image 20')) : Promise.resolve(plane(1, i));
    const all = async (signal?: AbortSignal): Promise<void> => {
      for await (const batch of imageBatches({ length: 40, get: read }, { signal }))
        expect(batch).toHaveLength(16);
    };
    await expect(all()).rejects.toThrow('no image 20');
    await expect(all(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
