import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { convolveBank, engineBuild, startEngine, stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { image, kernel } from '../reference/numbers';

afterAll(stopEngine);

describe('withEngine', () => {
  it('rejects a call that waits for its turn as soon as its signal is raised', async () => {
    let finish = (): void => {};
    const before = withEngine(() => new Promise<void>((resolve) => (finish = resolve)));
    const control = new AbortController();
    let ran = false;
    const waiting = withEngine(() => Promise.resolve((ran = true)), control.signal);
    control.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    const late = withEngine(() => Promise.resolve((ran = true)), control.signal);
    await expect(late).rejects.toThrow('enough');
    finish();
    await before;
    expect(await withEngine(() => Promise.resolve('next'))).toBe('next');
    expect(ran).toBe(false);
  });

  it('lets a call that runs deal with its signal itself', async () => {
    const control = new AbortController();
    const call = withEngine(async () => {
      control.abort(new Error('enough'));
      await new Promise((resolve) => setTimeout(resolve, 5));
      return 'cleaned up';
    }, control.signal);
    expect(await call).toBe('cleaned up');
  });
});

describe('startEngine', () => {
  it('chooses the build', () => {
    startEngine({ fused: false });
    expect(engineBuild()).toBe('plain');
    stopEngine();
    expect(['fused', 'plain']).toContain(engineBuild());
  });
});

describe('withEngine', () => {
  const kernels = [kernel(1, 15, 'even'), kernel(2, 15, 'odd')];
  const options = { size: 15, window: { x: 7, y: 7, width: 200, height: 200 } };

  it('keeps its memory at one size while the same work repeats', async () => {
    stopEngine();
    await convolveBank(image(1, 200, 200), kernels, options);
    const [bytes, used] = await withEngine(async (on) => [on.memory.buffer.byteLength, on.parts.used()]);
    for (let k = 0; k < 10; k++) await convolveBank(image(k, 200, 200), kernels, options);
    expect(await withEngine(async (on) => [on.memory.buffer.byteLength, on.parts.used()])).toEqual([
      bytes,
      used,
    ]);
  });

  it('lets go of a memory that has grown large, and of its workers', async () => {
    const before = await withEngine(async (on) => {
      on.parts.free(on.parts.allocate(300 * 2 ** 20));
      return on;
    });
    const after = await withEngine(async (on) => on);
    expect(after).not.toBe(before);
    expect(after.memory.buffer.byteLength).toBeLessThan(2 ** 24);
  });

  it('says what to do when there is not enough memory', async () => {
    await expect(withEngine(async (on) => on.parts.allocate(3 * 2 ** 30))).rejects.toThrow(
      /^texton-lab: this call needs 307\d MiB of working memory, more than is available; pass fewer/,
    );
  });

  it('forgets the spectra used longest ago', async () => {
    stopEngine();
    const bank = Array.from({ length: 40 }, (_, k) => kernel(k, 9, 'neither'));
    const used: number[] = [];
    for (let size = 150; size < 330; size += 20) {
      const window = { x: 4, y: 4, width: size, height: size };
      await convolveBank(image(1, size, size), bank, { size: 9, window });
      used.push(await withEngine(async (on) => on.parts.used()));
    }
    expect(Math.max(...used)).toBeLessThan(80 * 2 ** 20);
  });
});

describe('the workers', () => {
  it('let the process end when it has nothing else to do', async () => {
    const script = `
      const { lmFilterBank, filterResponses } = require('texton-lab');
      filterResponses({ width: 60, height: 60, data: new Float32Array(3600).fill(0.5) }, lmFilterBank(),
        { workers: 3 }).then((r) => console.log(r.count));`;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['-e', script], { timeout: 30_000 });
    expect(stdout.trim()).toBe('48');
  });
});
