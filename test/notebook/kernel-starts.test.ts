import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failedStarts, socketPart } from './raw-kernel';

describe('the start of a kernel', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('answers fifty times of fifty who asked before it was there', { timeout: 300_000 }, async () => {
    expect(await failedStarts(50, { program: socketPart })).toBe(0);
  });
  it('answers when zeromq is late to end a bind', { timeout: 300_000 }, async () => {
    vi.stubEnv('NODE_OPTIONS', `--require=${join(__dirname, 'late-bind.cjs')}`);
    expect(await failedStarts(4, { program: socketPart })).toBe(0);
    expect(await failedStarts(2)).toBe(0);
  });
});
