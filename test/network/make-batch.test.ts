import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { makeBatch, shuffledBatches } from 'texton-lab/dist/network/make-batch';
import { beforeAll, describe, expect, it } from 'vitest';
import { textures } from './textures';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('shuffledBatches', () => {
  const items = Int32Array.of(3, 5, 7, 9, 11, 13, 15);
  const of = (seed: number, epoch: number): number[][] =>
    shuffledBatches(items, { batchSize: 3, seed, epoch }).map((batch) => [...batch]);

  it('has every item once, the last batch smaller', () => {
    expect(of(1, 1).map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(
      of(1, 1)
        .flat()
        .sort((a, b) => a - b),
    ).toEqual([...items]);
  });
  it('is another order for every epoch and seed, and the same for the same', () => {
    expect(of(1, 1)).toEqual(of(1, 1));
    expect(of(1, 2)).not.toEqual(of(1, 1));
    expect(of(2, 1)).not.toEqual(of(1, 1));
  });
});

describe('makeBatch', () => {
  const options = { classes: 4, seed: 1, epoch: 2, augment: { flips: true, degrees: 20 } };

  it('has images and a 1 at the class of each', async () => {
    const data = textures(2, 5);
    const { x, y } = makeBatch(data, Int32Array.of(4, 2), { classes: 4, seed: 1, epoch: 1 });
    expect(x.shape).toEqual([2, 5, 5, 1]);
    expect(await x.data()).toEqual(Float32Array.of(...data.inputs[4]!.data, ...data.inputs[2]!.data));
    expect(Array.from(await y.data())).toEqual([0, 1, 0, 0, 0, 0, 1, 0]);
    tf.dispose([x, y]);
  });
  it('varies an item alike in whatever batch it is, and otherwise in another epoch', async () => {
    const data = textures(2, 5);
    const of = async (items: number[], epoch: number): Promise<number[]> => {
      const { x, y } = makeBatch(data, Int32Array.from(items), { ...options, epoch });
      const values = Array.from(await x.data());
      tf.dispose([x, y]);
      return values.slice(-25);
    };
    expect(await of([1, 4], 2)).toEqual(await of([4], 2));
    expect(await of([4], 3)).not.toEqual(await of([4], 2));
  });
});
