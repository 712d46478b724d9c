import fc from 'fast-check';
import { allocator } from 'texton-lab/dist/compute/engine/allocator';
import { describe, expect, it } from 'vitest';

describe('allocator', () => {
  it('uses a part again once it is given back', () => {
    const parts = allocator(() => {});
    const first = parts.allocate(1000);
    parts.allocate(64);
    parts.free(first);
    expect(parts.allocate(500)).toBe(first);
  });

  it('never hands out bytes twice nor beyond what it asked for, and forgets nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 5000 }), { maxLength: 200 }), (steps) => {
        let size = 0;
        const parts = allocator((bytes) => {
          expect(bytes).toBeGreaterThan(size);
          size = bytes;
        });
        const taken: { at: number; bytes: number }[] = [];
        for (const step of steps)
          if (step > 0) {
            const at = parts.allocate(step);
            expect(at % 64).toBe(0);
            expect(at).toBeGreaterThan(0);
            expect(at + step).toBeLessThanOrEqual(size);
            for (const other of taken)
              expect(at + step <= other.at || other.at + other.bytes <= at).toBe(true);
            taken.push({ at, bytes: step });
          } else {
            const [gone] = taken.splice(-step % Math.max(1, taken.length), 1);
            if (gone) parts.free(gone.at);
          }
        for (const { at } of taken) parts.free(at);
        expect(parts.used()).toBe(0);
        // All of it is one part again.
        if (size > 0) expect(parts.allocate(size - 64)).toBe(64);
      }),
      { seed: 6 },
    );
  });

  it('loses nothing when the memory cannot grow', () => {
    const parts = allocator((bytes) => {
      if (bytes > 1024) throw new RangeError('no room');
    });
    parts.free(parts.allocate(960));
    expect(() => parts.allocate(961)).toThrow('no room');
    expect(parts.used()).toBe(0);
    expect(parts.allocate(960)).toBe(64);
  });

  it('refuses to take back what is not in use', () => {
    expect(() => allocator(() => {}).free(64)).toThrow('allocator: address 64 is not in use');
  });
});
