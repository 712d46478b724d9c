import { filterResponses, filterResponsesMany, lmFilterBank, type Plane } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const bank = lmFilterBank({ size: 9 });
const planes = [0, 1, 2].map((label) => formulaTexture(label, 0, 14));

describe('filterResponsesMany', () => {
  it.each(['zero', 'reflect', 'valid'] as const)(
    "gives each image what it gets alone, with border '%s' and any number of workers",
    async (border) => {
      const alone = [];
      for (const plane of planes) alone.push(await filterResponses(plane, bank, { border }));
      for (const workers of [1, 2, 3, 7])
        expect(await filterResponsesMany(planes, bank, { border, workers })).toEqual(alone);
    },
  );

  it('gives nothing for no images', async () => {
    expect(await filterResponsesMany([], bank)).toEqual([]);
  });

  it('keeps the order of images of different sizes, and reports progress', async () => {
    const mixed = [planes[0], formulaTexture(1, 0, 20), planes[2]] as Plane[];
    const seen: number[][] = [];
    const found = await filterResponsesMany(mixed, bank, {
      onProgress: (done, total) => seen.push([done, total]),
    });
    for (const [i, plane] of mixed.entries()) expect(found[i]).toEqual(await filterResponses(plane, bank));
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('names the image with a pixel that is not finite', async () => {
    const broken = { width: 2, height: 1, data: Float32Array.of(0, NaN) };
    const whole = { ...broken, data: Float32Array.of(0, 1) };
    await expect(filterResponsesMany([whole, broken], bank)).rejects.toThrow(
      'filterResponsesMany: planes[1]',
    );
  });

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(filterResponsesMany(planes, bank, { signal })).rejects.toThrow('enough');
  });

  it('writes into given arrays, one for each image, whatever their order of size', async () => {
    const mixed = [planes[0], formulaTexture(1, 0, 20), planes[2]] as Plane[];
    const fresh = await filterResponsesMany(mixed, bank);
    const into = fresh.map(({ data }) => new Float32Array(data.length));
    const given = await filterResponsesMany(mixed, bank, { into });
    expect(given).toEqual(fresh);
    given.forEach(({ data }, i) => expect(data).toBe(into[i]));
  });

  it('names what is wrong with given arrays', async () => {
    const right = planes.map(() => new Float32Array(48 * 14 * 14));
    const refused = (into: unknown) =>
      expect(filterResponsesMany(planes, bank, { into: into as Float32Array[] })).rejects;
    await refused(right.slice(1)).toThrow('into must have one array per plane (3), got 2');
    await refused(right[0]).toThrow('into must be an array of Float32Arrays');
    await refused([right[0], new Float32Array(3), right[2]]).toThrow(/into\[1\].*9408.*got 3$/);
    await refused(Object.assign([], { length: 3 })).toThrow('into[0] must be a Float32Array, got undefined');
    await refused([right[0], right[0], right[2]]).toThrow('into must share no memory');
  });

  it('names a missing image', async () => {
    const holed = planes.slice();
    delete holed[1];
    await expect(filterResponsesMany(holed, bank)).rejects.toThrow('planes[1] must be a Plane');
  });
});
