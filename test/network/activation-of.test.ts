import { activationOf } from 'texton-lab/dist/network/activation-of';
import { sobelNet, textonNet, useBackend } from 'texton-lab/network';
import { expect, it } from 'vitest';
import { smallBank } from './small-bank';

it.each(['linear', 'relu', 'abs', 'square'] as const)(
  'activationOf tells %s by the layer',
  async (activation) => {
    await useBackend('wasm');
    expect(activationOf('f', textonNet({ classes: 2, bank: smallBank(), activation }))).toBe(activation);
  },
);

it('activationOf refuses other networks', async () => {
  await useBackend('wasm');
  expect(() => activationOf('f', sobelNet())).toThrow(
    "f: net must be a TextonNet, with a layer 'activation' that textonNet knows, got one with the layers image, conv_test",
  );
});
