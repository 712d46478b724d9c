import { allocator } from 'texton-lab/dist/compute/engine/allocator';
import { withParts } from 'texton-lab/dist/compute/engine/with-parts';
import { describe, expect, it } from 'vitest';

describe('withParts', () => {
  it('gives every part back when the work is done, and only then', async () => {
    const parts = allocator(() => {});
    const result = await withParts(parts, async (allocate) => {
      const [one, two] = [allocate(64), allocate(128)];
      expect(two).not.toBe(one);
      await Promise.resolve();
      expect(parts.used()).toBe(192);
      return 'done';
    });
    expect(result).toBe('done');
    expect(parts.used()).toBe(0);
  });

  it('gives them back when the work fails or no more can be had, with the reason', async () => {
    const parts = allocator((bytes) => {
      if (bytes > 1000) throw new RangeError('no room');
    });
    const work = withParts(parts, async (allocate) => {
      allocate(500);
      return allocate(600);
    });
    await expect(work).rejects.toThrow('no room');
    expect(parts.used()).toBe(0);
    // And the memory is whole again.
    expect(parts.allocate(850)).toBe(64);
  });

  it('leaves other parts alone', async () => {
    const parts = allocator(() => {});
    parts.allocate(64);
    await withParts(parts, async (allocate) => allocate(64));
    expect(parts.used()).toBe(64);
  });
});
