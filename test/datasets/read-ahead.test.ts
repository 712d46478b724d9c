import { readAhead, type SizedItems } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import type { Plane } from 'texton-lab';

const plane = (value: number, width = 2): Plane => ({
  width,
  height: 1,
  data: new Float32Array(width).fill(value),
});

/** Items that are read when they are told to, of sizes that are known beforehand or not. */
function slowItems(
  known?: number,
): SizedItems & { readonly begun: number[]; readonly finish: (i: number) => void } {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const get = (i: number): Promise<Plane> => {
    begun.push(i);
    return new Promise((resolve) => ends.set(i, () => resolve(plane(i))));
  };
  const sizes = known === undefined ? {} : { pixelsOf: () => Promise.resolve(known) };
  return { get, ...sizes, begun, finish: (i) => ends.get(i)?.() };
}

/** Lets everything that can happen happen. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
    for await (const { data } of readAhead({ get, pixelsOf: () => Promise.resolve(2) }, items)) {
      open--;
      got.push(data[0] as number);
    }
    expect(got).toEqual(items);
    expect(most).toBe(16);
  });

  it('begins as many images as have room by their known sizes, before any has been read', async () => {
    for (const [pixels, begun] of [
      [2 ** 10, 16],
      [2 ** 21, 4],
      [2 ** 30, 1],
    ] as const) {
      const items = slowItems(pixels);
      const images = readAhead(
        items,
        Array.from({ length: 20 }, (_, i) => i),
      );
      const first = images.next();
      await settle();
      expect(items.begun).toHaveLength(begun);
      items.finish(0);
      await first;
      await images.return(undefined);
    }
  });

  it('takes the sizes of crops from their origins', async () => {
    const items = slowItems();
    const origin = {
      file: 'a',
      x: 0,
      y: 0,
      width: 2 ** 11,
      height: 2 ** 11,
      imageWidth: 9e3,
      imageHeight: 9e3,
    };
    const images = readAhead({ ...items, origins: [origin, origin, origin] }, [0, 1, 2]);
    const first = images.next();
    await settle();
    expect(items.begun).toEqual([0, 1]);
    items.finish(0);
    await first;
    await images.return(undefined);
  });

  it('begins few images of unknown size, each of which may be huge though the last one was small', async () => {
    const items = slowItems();
    const images = readAhead(
      items,
      Array.from({ length: 20 }, (_, i) => i),
    );
    const first = images.next();
    await settle();
    expect(items.begun).toEqual([0]);
    items.finish(0);
    await first;
    const second = images.next();
    await settle();
    expect(items.begun).toEqual([0, 1, 2, 3, 4]);
    items.finish(1);
    await second;
    await images.return(undefined);
  });

  it('names an item that is no image', async () => {
    const images = readAhead({ get: () => Promise.resolve(undefined as never) }, [5]);
    await expect(images.next()).rejects.toThrow('dataset.get: item 5 must be a Plane');
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
