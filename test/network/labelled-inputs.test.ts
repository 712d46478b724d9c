import { useBackend } from 'texton-lab/network';
import { checkLabelledInputs, checkSeveralClasses } from 'texton-lab/dist/network/labelled-inputs';
import { expect, it } from 'vitest';
import { smallNet, textures } from './textures';

it('labelled inputs must have one label each, among the classes of the network', async () => {
  await useBackend('wasm');
  const net = smallNet();
  const { inputs, labels } = textures(1);
  expect(() => checkLabelledInputs('f', net, { inputs, labels }, 'held')).not.toThrow();
  for (const [wrong, message] of [
    [[0, 1, 3], 'f: held.labels[2] must be in [0, 2], as net has 3 classes, got 3'],
    [[0, 1, -1], 'f: held.labels[2] must be an integer in [0, 999999], got -1'],
    [[0, 1, 0.5], 'f: held.labels[2] must be an integer in [0, 999999], got 0.5'],
    [[0, 1], 'f: held.labels must have one label for each of 3 items, got 2'],
  ] as const)
    expect(() => checkLabelledInputs('f', net, { inputs, labels: wrong }, 'held')).toThrow(message);
});

it('a single class is nothing to learn', () => {
  expect(() => checkSeveralClasses('f', 'data', [4, 4])).toThrow(
    'f: data.labels must have at least two classes, got only 4; there is nothing to tell apart',
  );
  expect(() => checkSeveralClasses('f', 'data', [4, 5])).not.toThrow();
});
