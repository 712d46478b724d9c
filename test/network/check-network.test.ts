import { checkNetwork, classesOf } from 'texton-lab/dist/network/check-network';
import { textonNet, useBackend } from 'texton-lab/network';
import { expect, it } from 'vitest';
import { smallBank } from './small-bank';

it('checkNetwork knows a LayersModel from anything else, and classesOf its outputs', async () => {
  await useBackend('wasm');
  const net = textonNet({ classes: 7, bank: smallBank() });
  expect(() => checkNetwork('f', net)).not.toThrow();
  expect(classesOf(net)).toBe(7);
  for (const wrong of [undefined, null, 3, {}, 'net'])
    expect(() => checkNetwork('f', wrong as never)).toThrow(
      'f: net must be a LayersModel of TensorFlow.js such as textonNet() makes, got',
    );
});
