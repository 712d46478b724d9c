import { untilInterrupted } from 'texton-lab/dist/cli/until-interrupted';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

describe('untilInterrupted', () => {
  it('gives back what the work returned and leaves no listener behind', async () => {
    const before = process.listenerCount('SIGINT');
    expect(await untilInterrupted(async () => 7)).toBe(7);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('aborts the signal at an interrupt, says so and sets the exit code 130', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const result = await untilInterrupted(async (signal) => {
      process.emit('SIGINT');
      signal.throwIfAborted();
    }, 'Stopped.');
    expect(result).toBeUndefined();
    expect(write).toHaveBeenCalledWith('Stopped.\n');
    expect(process.exitCode).toBe(130);
  });

  it('passes other errors on', async () => {
    await expect(untilInterrupted(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
