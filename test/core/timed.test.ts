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

  it('passes errors on', async () => {
    await expect(timed(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
