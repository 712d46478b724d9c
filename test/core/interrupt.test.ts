import { planeDataset, standardise } from 'texton-lab';
import { runGrid } from 'texton-lab/experiments';
import { setInterrupt } from 'texton-lab/dist/core';
import { withInterrupt } from 'texton-lab/dist/core/interrupt';
import { afterEach, describe, expect, it } from 'vitest';

const image = { width: 2, height: 1, data: Float32Array.of(0, 1) };

describe('the interrupt', () => {
  afterEach(() => setInterrupt(undefined));

  it('stops long calls that were given no signal, and those that were given another', async () => {
    for (const signal of [undefined, new AbortController().signal]) {
      const interrupt = new AbortController();
      setInterrupt(interrupt.signal);
      let points = 0;
      const grid = runGrid(
        { k: { one: 1, two: 2, three: 3 } },
        () => {
          if (++points === 2) interrupt.abort(new Error('interrupted'));
          return [1];
        },
        signal ? { signal } : {},
      );
      await expect(grid).rejects.toThrow('interrupted');
      expect(points).toBe(2);
    }
  });
  it('leaves a signal that was given as it is where there is none', () => {
    const { signal } = new AbortController();
    expect(withInterrupt(signal)).toBe(signal);
    expect(withInterrupt(undefined)).toBeUndefined();
  });
  it('is joined with a signal once, however often that is handed on', () => {
    setInterrupt(new AbortController().signal);
    const own = new AbortController();
    const both = withInterrupt(own.signal);
    expect(withInterrupt(both)).toBe(both);
    own.abort();
    expect(both?.aborted).toBe(true);
  });
  it('ends short calls, so that a loop of them stops, and spares those that compute at once', async () => {
    const interrupt = new AbortController();
    setInterrupt(interrupt.signal);
    const set = planeDataset([image], { labels: [0], classNames: ['a'] });
    await expect(set.get(0)).resolves.toMatchObject({ width: 2 });
    interrupt.abort(new Error('interrupted'));
    await expect(set.get(0)).rejects.toThrow('interrupted');
    expect(standardise(image).data).toHaveLength(2);
  });
});
