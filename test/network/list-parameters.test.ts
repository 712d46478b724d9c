import { freezeLayers, listParameters, textonNet, useBackend } from 'texton-lab/network';
import { describe, expect, it } from 'vitest';
import { smallBank } from './small-bank';

describe('listParameters', () => {
  it('names every weight with shape, count and whether it is trained, before and after freezing', async () => {
    await useBackend('wasm');
    const net = textonNet({ classes: 3, bank: smallBank() });
    const trainable = (): unknown[] => listParameters(net).map((one) => [one.name, one.trainable]);
    expect(listParameters(net)).toEqual([
      { name: 'conv1/kernel', shape: [5, 5, 1, 3], count: 75, trainable: true },
      { name: 'conv2/kernel', shape: [1, 1, 3, 3], count: 9, trainable: true },
      { name: 'conv2/bias', shape: [3], count: 3, trainable: true },
    ]);
    freezeLayers(net, ['conv1']);
    expect(trainable()).toEqual([
      ['conv1/kernel', false],
      ['conv2/kernel', true],
      ['conv2/bias', true],
    ]);
  });
});
