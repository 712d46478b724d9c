import { describe, expect, it } from 'vitest';
import { peakMemory } from './peak-memory.mjs';

describe('peakMemory', () => {
  it('is what the system says of the program, in bytes', () => {
    expect(peakMemory(() => 'VmPeak:\t  999 kB\nVmHWM:\t   2048 kB\nVmRSS:\t 1024 kB\n')).toBe(2 ** 21);
  });

  it('is that of the process where the system says nothing', () => {
    const silent = (): string => {
      throw new Error('no such file');
    };
    const highest = (): number => process.resourceUsage().maxRSS * 1024;
    for (const read of [silent, () => 'Name: node\n']) {
      const before = highest();
      const peak = peakMemory(read);
      expect(peak).toBeGreaterThanOrEqual(before);
      expect(peak).toBeLessThanOrEqual(highest());
    }
  });

  it('is at least what is used now', () => {
    expect(peakMemory()).toBeGreaterThan(0.9 * process.memoryUsage.rss());
  });
});
