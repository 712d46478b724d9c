import * as tf from '@tensorflow/tfjs-core';
import {
  describeBank,
  filterBankFigure,
  filterResponses,
  lmFilterBank,
  reconstruct,
  responseVectors,
} from 'texton-lab';
import { exportBank, layerOutput, sobelNet, textonNet, useBackend } from 'texton-lab/network';
import { beforeAll, describe, expect, it } from 'vitest';
import { noisePlane, smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('exportBank', () => {
  it('gives back the bank that a network was made from, to single precision', async () => {
    const bank = lmFilterBank({ size: 15 });
    const net = textonNet({ classes: 2, bank });
    const found = await exportBank(net);
    expect(found.name).toBe(`${bank.name}, from a network`);
    expect(found.size).toBe(15);
    for (const [k, { kernel, ...facts }] of bank.filters.entries()) {
      const { kernel: exported, ...kept } = found.filters[k]!;
      expect(kept).toEqual(facts);
      expect(exported).toEqual(Float64Array.from(Float32Array.from(kernel)));
    }
    net.dispose();
  });

  it('after training, responds as conv1 does, and serves every other part', async () => {
    const net = textonNet({ classes: 2, bank: smallBank(), activation: 'relu', learningRate: 0.1 });
    const [x, y] = [tf.ones([1, 9, 9, 1]), tf.tensor2d([1, 0], [1, 2])];
    await net.trainOnBatch(x, y);
    tf.dispose([x, y]);
    const bank = await exportBank(net);
    const plane = noisePlane(12, 9, 3);
    const responses = await filterResponses(plane, bank, { border: 'valid' });
    const maps = await layerOutput(net, plane, 'conv1');
    expect(maps.data).toBeCloseToArray(responses.data, { atol: 1e-5 });
    const rebuilt = await reconstruct(plane, { bank, count: 4, seed: 1 });
    expect(rebuilt.plane).toMatchObject({ width: 12, height: 9 });
    expect(describeBank(bank)).toHaveLength(3);
    expect(responseVectors(responses).dimensions).toBe(3);
    expect(filterBankFigure(bank).kind).toBeDefined();
    net.dispose();
  });

  it('refuses networks without such a layer, and weights that are no numbers', async () => {
    await expect(exportBank(sobelNet())).rejects.toThrow(
      "exportBank: net must have a layer 'conv1' with square kernels on one channel, as textonNet makes it",
    );
    const net = textonNet({ classes: 2, bank: smallBank() });
    const spoilt = tf.mul(tf.ones([5, 5, 1, 3]), Number.NaN);
    net.getLayer('conv1').setWeights([spoilt]);
    spoilt.dispose();
    await expect(exportBank(net)).rejects.toThrow(
      'exportBank: bank.filters[0].kernel must have finite values',
    );
  });
});
