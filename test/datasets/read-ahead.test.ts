import { readAhead } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import type { Plane } from 'texton-lab';

const plane = (value: number, width = 2): Plane => ({
  width,
  height: 1,
  data: new Float32Array(width).fill(value),
});

describe('readAhead', () => {
  it('gives the items in order, whichever is read first, with at most sixteen waiting', async () => {
    let open = 0;
    let most = 0;
    const get = async (i: number): Promise<Plane> => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, (7 * i) % 5));
      return plane(i);
    };
    const items = Array.from({ length: 50 }, (_, i) => (3 * i) % 50);
    const got: number[] = [];
    for await (const { data } of readAhead({ get }, items)) {
      open--;
      got.push(data[0] as number);
    }
    expect(got).toEqual(items);
    expect(most).toBe(16);
  });

  it('reads large images one by one', async () => {
    const asked: number[] = [];
    const large = plane(0, 2 ** 23);
    const get = (i: number): Promise<Plane> => Promise.resolve((asked.push(i), large));
    for await (const _ of readAhead({ get }, [0, 1, 2])) expect(asked.length).toBeLessThanOrEqual(3);
    const once = readAhead({ get }, [3, 4, 5]);
    await once.next();
    await once.next();
    expect(asked).toEqual([0, 1, 2, 3, 4]);
    await once.return(undefined);
  });

  it('reports an item that cannot be read at its turn, and none that is not reached', async () => {
    const get = (i: number): Promise<Plane> =>
      i < 5 ? Promise.resolve(plane(i)) : Promise.reject(new Error(`no item ${i}`));
    const got: number[] = [];
    await expect(async () => {
      for await (const { data } of readAhead({ get }, [0, 1, 2, 5, 6, 7])) got.push(data[0] as number);
    }).rejects.toThrow('no item 5');
    expect(got).toEqual([0, 1, 2]);
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const images = readAhead({ get: (i) => Promise.resolve(plane(i)) }, [0, 1, 2], { signal: stop.signal });
    await images.next();
    stop.abort(new Error('enough'));
    await expect(images.next()).rejects.toThrow('enough');
  });
});
