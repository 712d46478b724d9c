import * as tf from '@tensorflow/tfjs-core';
import { evaluateNet, predictNet, useBackend } from 'texton-lab/network';
import { beforeAll, describe, expect, it } from 'vitest';
import { noisePlane } from './small-bank';
import { smallNet, textures } from './textures';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('predictNet and evaluateNet', () => {
  it('give the most probable class, the same for any batch size', async () => {
    const net = smallNet();
    const { inputs, labels } = textures(3);
    const [one, all] = [await predictNet(net, inputs, { batchSize: 1 }), await predictNet(net, inputs)];
    expect(one.probabilities.data).toBeCloseToArray(all.probabilities.data, { atol: 1e-6 });
    const { cols, rows, data } = all.probabilities;
    expect([rows, cols]).toEqual([9, 3]);
    for (let i = 0; i < rows; i++) {
      const row = Array.from(data.slice(3 * i, 3 * i + 3));
      expect(row.reduce((sum, p) => sum + p)).toBeCloseTo(1, 5);
      expect(all.labels[i]).toBe(row.indexOf(Math.max(...row)));
    }
    const { loss, accuracy } = await evaluateNet(net, { inputs, labels });
    const right = Array.from(labels).filter((label, i) => label === all.labels[i]).length;
    expect(accuracy).toBe(right / 9);
    const mean = Array.from(labels).reduce((sum, label, i) => sum - Math.log(data[3 * i + label]!) / 9, 0);
    expect(loss).toBeCloseTo(mean, 9);
  });

  it('leave no tensor behind, and memory flat over 500 calls', async () => {
    const net = smallNet();
    const inputs = [noisePlane(64, 64, 1), noisePlane(64, 64, 2)];
    const tensors = tf.memory().numTensors;
    const resident = async (calls: number): Promise<number> => {
      for (let i = 0; i < calls; i++) await predictNet(net, inputs);
      return process.memoryUsage().rss / 1e6;
    };
    await resident(100);
    const before = await resident(100);
    const after = await resident(500);
    expect(tf.memory().numTensors).toBe(tensors);
    expect(after - before).toBeLessThan(30);
  });

  it('refuse what the network cannot be shown', async () => {
    await expect(predictNet(smallNet(), [noisePlane(3, 3, 1)])).rejects.toThrow(
      'predictNet: inputs[0] must be at least 5×5 pixels',
    );
    await expect(predictNet({} as never, [])).rejects.toThrow('predictNet: net must be a LayersModel');
    await expect(predictNet(smallNet(), [])).rejects.toThrow(
      'predictNet: inputs must have at least one plane',
    );
  });
});
