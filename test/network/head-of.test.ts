import * as tf from '@tensorflow/tfjs-core';
import { headOf, pooledResponses, textonNet, useBackend } from 'texton-lab/network';
import { inputsTensor } from 'texton-lab/dist/network/inputs-tensor';
import { beforeAll, describe, expect, it } from 'vitest';
import { noisePlane, smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('headOf', () => {
  it.each(['relu', 'abs', 'square', 'linear'] as const)(
    'makes of pooled responses after %s what the network makes of the images, also after training',
    async (activation) => {
      const bank = smallBank();
      const net = textonNet({ classes: 3, bank, activation });
      const head = headOf(net, { learningRate: 0.1 });
      const planes = [noisePlane(9, 9, 1), noisePlane(9, 9, 2)];
      const pooled = await pooledResponses(planes, bank, { activation });
      const [x, p] = [inputsTensor(planes), inputsTensor(pooled)];
      const y = tf.tensor2d([1, 0, 0, 0, 1, 0], [2, 3]);
      const compare = async (): Promise<number[]> => {
        const [whole, part] = [net.predict(x), head.predict(p)] as [tf.Tensor, tf.Tensor];
        const expected = Array.from(await whole.data());
        expect(await part.data()).toBeCloseToArray(expected, { atol: 1e-6 });
        tf.dispose([whole, part]);
        return expected;
      };
      const before = await compare();
      for (let i = 0; i < 5; i++) await head.trainOnBatch(p, y);
      const after = await compare();
      expect(after[0]).toBeGreaterThan(before[0]! + 0.01);
      tf.dispose([x, p, y]);
    },
  );

  it('leaves the network as it is: its layers, its file and its compilation', () => {
    const net = textonNet({ classes: 3, bank: smallBank() });
    const [file, { optimizer }] = [JSON.stringify(net.toJSON(null, false)), net];
    headOf(net);
    expect(JSON.stringify(net.toJSON(null, false))).toBe(file);
    expect(net.optimizer).toBe(optimizer);
  });
});
