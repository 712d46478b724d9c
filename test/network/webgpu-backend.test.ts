import { execFileSync } from 'node:child_process';
import { startWebGpu } from 'texton-lab/dist/network/webgpu-backend';
import { expect, it } from 'vitest';
import { HERE } from './backends';

it.runIf(!HERE.includes('webgpu-software'))('WebGPU says what it lacks', async () => {
  await expect(startWebGpu(true)).rejects.toThrow(/^(the package .+ is not installed|no WebGPU adapter .+)$/);
});

it.runIf(HERE.includes('webgpu-software'))(
  'WebGPU refuses an emulated adapter unless it is asked for, and keeps one device',
  async () => {
    await expect(startWebGpu(false)).rejects.toThrow('the only adapter is emulated by the processor (');
    const device = await startWebGpu(true);
    expect(device).toMatch(/swiftshader/i);
    expect(await startWebGpu(true)).toBe(device);
  },
);

it('a refused adapter leaves no navigator.gpu behind', () => {
  const program = `const { startWebGpu } = require(${JSON.stringify(require.resolve('texton-lab/dist/network/webgpu-backend'))});
    startWebGpu(false).catch(() => undefined).then(() => console.log(globalThis.navigator?.gpu === undefined));`;
  const printed = execFileSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(printed).toBe('true\n');
});
