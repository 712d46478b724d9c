import { warnOnce } from 'texton-lab/dist/image/warn-once';
import { describe, expect, it, vi } from 'vitest';

describe('warnOnce', () => {
  it('prints the first message of each kind', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    warnOnce('one kind', 'first');
    warnOnce('one kind', 'second');
    warnOnce('another kind', 'third');
    expect(warn.mock.calls).toEqual([['first'], ['third']]);
    warn.mockRestore();
  });
});
