import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnKernel } from 'texton-lab/dist/notebook/spawn-kernel';
import { describe, expect, it, vi } from 'vitest';
import { root } from '../cli/run';
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

  it('starts it with the variables of its specification', async () => {
    const spec = JSON.parse(readFileSync(join(root, 'lib/notebook/kernels/tslab/kernel.json'), 'utf8')) as {
      env: { GLIBC_TUNABLES: string };
    };
    expect(spec.env.GLIBC_TUNABLES).toMatch(/^glibc\.malloc\.hugetlb=1:/);
    const script = join(temporaryFolder(), 'tell.cjs');
    writeFileSync(script, 'console.error(process.env.GLIBC_TUNABLES); process.exit(3);');
    vi.stubEnv('NODE_OPTIONS', `--require=${script}`);
    const kernel = spawnKernel(temporaryFolder(), uselessFile());
    vi.unstubAllEnvs();
    await expect(kernel.died).rejects.toThrow(`(exit code 3)\n${spec.env.GLIBC_TUNABLES}`);
  });

  it('has no process where the folder does not exist', async () => {
    const kernel = spawnKernel('/nowhere/at/all', uselessFile());
    await expect(kernel.died).rejects.toThrow(/the kernel cannot be started: .*ENOENT/);
    expect([kernel.pid, kernel.hasEnded()]).toEqual([0, true]);
  });
});
