import { setTimeout as sleep } from 'node:timers/promises';
import { timed } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('timed', () => {
  it('gives back the result and the seconds, of work that returns at once or later', async () => {
    expect((await timed(() => 3)).result).toBe(3);
    const { result, seconds } = await timed(async () => {
      await sleep(20);
      return 'done';
    });
    expect(result).toBe('done');
    expect(seconds).toBeGreaterThan(0.015);
  });

  it('repeats the work and gives the median time and the last result', async () => {
    const pauses = [60, 5, 30];
    let calls = 0;
    const { result, seconds } = await timed(
      async () => {
        await sleep(pauses[calls] as number);
        return ++calls;
      },
      { repeats: 3 },
    );
    expect(result).toBe(3);
    expect(seconds).toBeGreaterThan(0.025);
    expect(seconds).toBeLessThan(0.055);
    await expect(timed(() => 1, { repeats: 0 })).rejects.toThrow(
      'timed: repeats must be an integer in [1, 1000], got 0',
    );
  });

  it('passes errors on', async () => {
    await expect(timed(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
