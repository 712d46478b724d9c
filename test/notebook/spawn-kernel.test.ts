import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnKernel } from 'texton-lab/dist/notebook/spawn-kernel';
import { describe, expect, it, vi } from 'vitest';
import { killAfterTest } from '../kill-after-test';
import { eventually, isAlive, temporaryFolder } from './fixtures';

/** A connection file that no kernel can listen by. */
function uselessFile(): string {
  const file = join(temporaryFolder(), 'connection.json');
  writeFileSync(file, '{}');
  return file;
}

describe('spawnKernel', () => {
  it('tells that the kernel died, and what it wrote last', async () => {
    // Node refuses to start with an option that it does not know.
    vi.stubEnv('NODE_OPTIONS', '--no-such-option');
    const kernel = spawnKernel(temporaryFolder(), uselessFile());
    vi.unstubAllEnvs();
    expect(kernel.pid).toBeGreaterThan(0);
    await expect(kernel.died).rejects.toThrow(/^the kernel died \(exit code 9\)\n[^]*no-such-option/);
    expect(kernel.hasEnded()).toBe(true);
    expect(kernel.tail()).toMatch(/no-such-option/);
  });

  it('kills the kernel and its group', async () => {
    const kernel = spawnKernel(temporaryFolder(), uselessFile());
    expect(isAlive(killAfterTest(kernel.pid))).toBe(true);
    kernel.kill();
    expect(await eventually(() => !isAlive(kernel.pid))).toBe(true);
    await expect(kernel.died).rejects.toThrow('the kernel died');
    expect(() => kernel.kill()).not.toThrow();
  });

  it('has no process where the folder does not exist', async () => {
    const kernel = spawnKernel('/nowhere/at/all', uselessFile());
    await expect(kernel.died).rejects.toThrow(/the kernel cannot be started: .*ENOENT/);
    expect([kernel.pid, kernel.hasEnded()]).toEqual([0, true]);
  });
});
