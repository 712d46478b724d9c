import { textonMap } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const responses = { count: 2, width: 2, height: 2, data: Float32Array.of(0, 9, 5, 0, 0, 9, 5, 10) };
const textons = matrixOf([
  [0, 0],
  [10, 10],
  [0, 10],
]);

describe('textonMap', () => {
  it('names the nearest texton of every pixel, the first of equal ones', async () => {
    expect(await textonMap(responses, textons)).toEqual({
      width: 2,
      height: 2,
      data: Int32Array.of(0, 1, 0, 2),
    });
  });

  it('is the same for any number of workers, and for images of many rows', async () => {
    const tall = {
      count: 2,
      width: 3,
      height: 150,
      data: Float32Array.from({ length: 900 }, (_, i) => (i * 7) % 13),
    };
    const first = await textonMap(tall, textons, { workers: 1 });
    for (const workers of [2, 3, 7]) expect(await textonMap(tall, textons, { workers })).toEqual(first);
    const last = {
      ...tall,
      height: 1,
      data: Float32Array.of(...tall.data.subarray(447, 450), ...tall.data.subarray(897)),
    };
    expect((await textonMap(last, textons)).data).toEqual(first.data.subarray(447));
  });

  it('refuses textons of another bank and values that are not finite', async () => {
    await expect(textonMap(responses, matrixOf([[1]]))).rejects.toThrow(/textonMap: textons must .*got 1/);
    const bad = { ...responses, data: responses.data.with(3, NaN) };
    await expect(textonMap(bad, textons)).rejects.toThrow('textonMap: responses must have finite values');
  });

  it('stops when it is cancelled', async () => {
    await expect(
      textonMap(responses, textons, { signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
  });
});
