import * as tf from '@tensorflow/tfjs-core';
import { layerOutput, textonNet, useBackend } from 'texton-lab/network';
import { beforeAll, describe, expect, it } from 'vitest';
import { noisePlane, smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('layerOutput', () => {
  it('gives the maps of a layer one after the other, and vectors as maps of 1×1', async () => {
    const net = textonNet({ classes: 2, bank: smallBank(2, 3) });
    const plane = noisePlane(5, 4, 1);
    const before = tf.memory().numTensors;
    const maps = await layerOutput(net, plane, 'conv2');
    expect(maps).toMatchObject({ count: 2, width: 3, height: 2 });
    const pooled = await layerOutput(net, plane, 'pooling');
    expect(pooled).toMatchObject({ count: 2, width: 1, height: 1 });
    const mean = (k: number): number => maps.data.slice(6 * k, 6 * k + 6).reduce((sum, v) => sum + v / 6, 0);
    expect(pooled.data).toBeCloseToArray([mean(0), mean(1)], { atol: 1e-6 });
    expect(tf.memory().numTensors).toBe(before);
    net.dispose();
  });

  it('refuses layers that are not there, and images that the network cannot see', async () => {
    const net = textonNet({ classes: 2, bank: smallBank() });
    await expect(layerOutput(net, noisePlane(9, 9, 1), 'conv3')).rejects.toThrow(
      'layerOutput: layer must be one of image, conv1, activation, conv2, pooling, softmax, got "conv3"',
    );
    await expect(layerOutput(net, noisePlane(4, 9, 1), 'conv1')).rejects.toThrow(
      "layerOutput: plane must be at least 5×5 pixels, the size of the kernels of 'conv1', got 4×9; use larger crops or a bank of smaller filters",
    );
  });
});
