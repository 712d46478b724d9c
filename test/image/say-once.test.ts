import { sayOnce } from 'texton-lab/dist/image/say-once';
import { describe, expect, it, vi } from 'vitest';

describe('sayOnce', () => {
  it('prints the first message of each kind', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    sayOnce('one kind', 'first');
    sayOnce('one kind', 'second');
    sayOnce('another kind', 'third');
    expect(warn.mock.calls).toEqual([['first'], ['third']]);
    warn.mockRestore();
  });
});
