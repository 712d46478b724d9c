import * as tf from '@tensorflow/tfjs-core';
import { compileNet, textonNet, useBackend } from 'texton-lab/network';
import { recompile } from 'texton-lab/dist/network/compile-net';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('compileNet', () => {
  it('takes the optimiser and its step size', () => {
    const net = textonNet({ classes: 2, bank: smallBank() });
    expect(net.optimizer.getClassName()).toBe('Adam');
    for (const [optimizer, name] of [
      ['sgd', 'SGD'],
      ['momentum', 'Momentum'],
      ['adam', 'Adam'],
    ] as const) {
      compileNet(net, { optimizer, learningRate: 0.5 });
      expect(net.optimizer.getClassName()).toBe(name);
      expect(net.optimizer.getConfig()['learningRate']).toBe(0.5);
    }
    expect(() => compileNet(net, { optimizer: 'rmsprop' as never })).toThrow(
      "compileNet: optimizer must be one of 'adam', 'sgd', 'momentum', got \"rmsprop\"",
    );
  });
});

describe('recompile', () => {
  it('keeps another loss, and does not throw away an optimiser that is not ours', () => {
    const net = textonNet({ classes: 2, bank: smallBank() });
    const theirs = tf.train.adam(0.1);
    net.compile({ optimizer: theirs, loss: 'meanSquaredError', metrics: ['accuracy'] });
    recompile(net);
    expect(net.loss).toBe('meanSquaredError');
    expect(net.optimizer).not.toBe(theirs);
    expect(net.optimizer.getConfig()).toEqual(theirs.getConfig());
    theirs.dispose();
  });
});
