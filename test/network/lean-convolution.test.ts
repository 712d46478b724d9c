import * as tf from '@tensorflow/tfjs-core';
import { loadModel, saveModel, sobelNet, textonNet, useBackend, type Network } from 'texton-lab/network';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { noisePlane, smallBank } from './small-bank';
import { inputsTensor } from 'texton-lab/dist/network/inputs-tensor';
import { leanConvolution } from 'texton-lab/dist/network/lean-convolution';

beforeAll(async () => {
  await useBackend('wasm');
});

/** Counts how often the gradient to the images is computed in a training step: to an input of one channel. */
async function gradientsToImages(net: Network): Promise<number> {
  const kernel = tf.getKernel('Conv2DBackpropInput', 'wasm');
  const spy = vi.fn(kernel.kernelFunc);
  tf.unregisterKernel(kernel.kernelName, 'wasm');
  tf.registerKernel({ ...kernel, kernelFunc: spy });
  const x = inputsTensor([noisePlane(9, 9, 1)]);
  const y = tf.tensor2d([1, 0], [1, 2]);
  await net.trainOnBatch(x, y);
  tf.dispose([x, y]);
  tf.unregisterKernel(kernel.kernelName, 'wasm');
  tf.registerKernel(kernel);
  return spy.mock.calls.filter(([{ inputs }]) => (inputs['filter'] as tf.TensorInfo).shape[2] === 1).length;
}

describe('leanConvolution', () => {
  it('spares the gradient to the images, of a loaded network too', async () => {
    const net = textonNet({ classes: 2, bank: smallBank() });
    expect(await gradientsToImages(net)).toBe(0);
    const folder = mkdtempSync(path.join(tmpdir(), 'texton-lean-'));
    await saveModel(net, folder);
    expect(await gradientsToImages(await loadModel(folder))).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('leaves the output and the file of a layer as they are', async () => {
    const net = sobelNet({ seed: 2 });
    const x = inputsTensor([noisePlane(6, 5, 1)]);
    const file = JSON.stringify(net.toJSON(null, false));
    const before = net.predict(x) as tf.Tensor;
    leanConvolution(net);
    const after = net.predict(x) as tf.Tensor;
    expect(await after.data()).toBeCloseToArray(await before.data(), { atol: 1e-6 });
    expect(JSON.stringify(net.toJSON(null, false))).toBe(file);
    tf.dispose([x, before, after]);
  });

  it('still gives the gradient to an image to whoever asks for it', async () => {
    const net = textonNet({ classes: 2, bank: smallBank(), activation: 'relu' });
    const x = inputsTensor([noisePlane(9, 9, 1)]);
    const gradient = tf.grad((image) => tf.sum(tf.square(net.apply(image) as tf.Tensor)))(x);
    const largest = tf.max(tf.abs(gradient));
    expect((await largest.data())[0]).toBeGreaterThan(0);
    tf.dispose([x, gradient, largest]);
  });
});
