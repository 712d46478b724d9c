import { execFileSync } from 'node:child_process';
import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { afterEach, describe, expect, it } from 'vitest';
import { HERE, TESTED } from './backends';

afterEach(() => {
  delete process.env['TEXTON_LAB_BACKEND'];
});

describe('useBackend', () => {
  it('takes the best that works and says in a line why better ones do not', async () => {
    const backend = await useBackend();
    expect(backend.text).toMatch(/^Backend [a-z]+ \(.+\)(; not .+: .+)*\.$/);
    expect(backend.text).not.toContain('\n');
    // Without a graphics card and without TensorFlow, as on most machines that run this test.
    if (TESTED.some(({ name, missing }) => name === 'tensorflow' && missing)) {
      expect(backend.name).toMatch(/^(webgpu|wasm)$/);
      expect(backend.passedOver[0]).toEqual({
        name: 'cuda',
        reason: 'neither @tensorflow/tfjs-node-gpu nor @tensorflow/tfjs-node is installed',
      });
      expect(backend.text).toContain(
        'not cuda, tensorflow: neither @tensorflow/tfjs-node-gpu nor @tensorflow/tfjs-node is installed',
      );
    }
  });

  it.each(HERE)('uses %s when asked to, and passes nothing over', async (name) => {
    const backend = await useBackend(name);
    expect(backend).toMatchObject({ name, passedOver: [] });
    expect(tf.getBackend()).toBe(name.replace('-software', ''));
  });

  it("follows the environment's TEXTON_LAB_BACKEND, and an argument before it", async () => {
    process.env['TEXTON_LAB_BACKEND'] = 'cpu';
    expect((await useBackend()).name).toBe('cpu');
    expect((await useBackend('wasm')).name).toBe('wasm');
  });

  it('refuses names that are none, and says which variable had one', async () => {
    await expect(useBackend('webgl' as never)).rejects.toThrow(
      "useBackend: preferred must be one of 'cuda', 'webgpu', 'webgpu-software', 'tensorflow', 'wasm', 'cpu', got \"webgl\"",
    );
    process.env['TEXTON_LAB_BACKEND'] = 'gpu';
    await expect(useBackend()).rejects.toThrow(
      "useBackend: the environment's TEXTON_LAB_BACKEND must be one of",
    );
  });

  it('fails loudly when the one that is asked for is not there, and keeps the old one', async () => {
    await useBackend('cpu');
    if (process.env['CUDA_VISIBLE_DEVICES'] === undefined) process.env['CUDA_VISIBLE_DEVICES'] = '-1';
    await expect(useBackend('cuda')).rejects.toThrow(
      /^useBackend: 'cuda' cannot be used: (neither @tensorflow|TensorFlow .+ finds no CUDA device).*; choose another, or none to take the best that works$/,
    );
    expect(tf.getBackend()).toBe('cpu');
  });

  it.runIf(HERE.includes('webgpu-software'))('takes no emulated graphics card for a real one', async () => {
    await expect(useBackend('webgpu')).rejects.toThrow('the only adapter is emulated by the processor');
  });

  it('loads nothing of TensorFlow.js before it is imported', () => {
    const program = `require('texton-lab'); require('texton-lab/experiments'); require('texton-lab/exercises');
      console.log(Object.keys(require.cache).filter((file) => file.includes('@tensorflow')).length);`;
    expect(execFileSync(process.execPath, ['-e', program], { cwd: __dirname, encoding: 'utf8' })).toBe('0\n');
  });

  it('does not chatter', () => {
    const program = `require('texton-lab/network').useBackend('cpu').then(({ name }) => console.log(name));`;
    const aloud = `console.error = console.warn = console.log; ${program}`;
    expect(execFileSync(process.execPath, ['-e', aloud], { cwd: __dirname, encoding: 'utf8' })).toBe('cpu\n');
  });
});
