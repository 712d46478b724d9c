import { useBackend } from 'texton-lab/network';
import { evaluateNet } from 'texton-lab/network';
import { trainEpoch } from 'texton-lab/dist/network/train-epoch';
import { expect, it } from 'vitest';
import { smallNet, textures, weightsOf } from './textures';

it('an epoch counts every item once, with a smaller last batch too', async () => {
  await useBackend('wasm');
  const net = smallNet();
  const data = textures(3);
  const before = await weightsOf(net);
  const expected = await evaluateNet(net, data);
  let batches = 0;
  // A step size of next to nothing: the loss is that of the weights as they are.
  const { loss, accuracy } = await trainEpoch(net, {
    call: 'f',
    data,
    items: Int32Array.from({ length: 9 }, (_, i) => i),
    batchSize: 4,
    seed: 1,
    epoch: 1,
    learningRate: 1e-30,
    onBatch: () => void batches++,
  });
  expect(batches).toBe(3);
  expect(loss).toBeCloseTo(expected.loss, 5);
  expect(accuracy).toBeCloseTo(expected.accuracy, 6);
  expect(await weightsOf(net)).toBeCloseToArray(before, { atol: 1e-20 });
});
