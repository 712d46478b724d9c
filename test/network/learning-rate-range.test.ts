import * as tf from '@tensorflow/tfjs-core';
import { learningRateRange, useBackend } from 'texton-lab/network';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallNet, textures, weightsOf } from './textures';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('learningRateRange', () => {
  it('tries step sizes in equal ratios until the loss explodes, and suggests one at which it falls', async () => {
    const net = smallNet();
    const { rows, suggestion } = await learningRateRange(net, textures(), {
      from: 1e-5,
      to: 1e3,
      steps: 41,
      batchSize: 8,
    });
    expect(rows[0]!.learningRate).toBe(1e-5);
    for (const [i, { learningRate }] of rows.entries())
      expect(learningRate).toBeCloseTo(1e-5 * 10 ** (i / 5), 9);
    expect(rows.length).toBeLessThan(41);
    expect(suggestion).toBeGreaterThan(1e-4);
    expect(suggestion).toBeLessThan(10);
    // The mean of the first two: 0.8 and 1 parts.
    const [a, b] = rows;
    expect(b!.smoothed).toBeCloseTo((0.8 * a!.loss + b!.loss) / 1.8, 9);
  });

  it('leaves the network as it was, also when it is interrupted', async () => {
    const net = smallNet();
    const before = await weightsOf(net);
    const data = textures();
    await learningRateRange(net, data, { steps: 8 });
    const tensors = tf.memory().numTensors;
    const control = new AbortController();
    const running = learningRateRange(net, data, {
      signal: control.signal,
      onProgress: (done) => done === 4 && control.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
    expect(await weightsOf(net)).toEqual(before);
    expect(net.optimizer.getConfig()['learningRate']).toBe(0.05);
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('refuses a range that is none', async () => {
    await expect(learningRateRange(smallNet(), textures(), { from: 1, to: 1 })).rejects.toThrow(
      'learningRateRange: from must be below to (1), got 1',
    );
  });
});
