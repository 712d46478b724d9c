import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import {
  exportBank,
  freezeLayers,
  listParameters,
  loadModel,
  saveModel,
  textonNet,
  useBackend,
  type Network,
} from 'texton-lab/network';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HERE } from './backends';
import { smallBank } from './small-bank';

let folder: string;
let net: Network;
beforeEach(async () => {
  await useBackend('wasm');
  folder = mkdtempSync(path.join(tmpdir(), 'texton-net-'));
  net = textonNet({ classes: 3, bank: smallBank(), activation: 'abs', seed: 4 });
});
afterEach(() => {
  net.dispose();
  rmSync(folder, { recursive: true });
});

const file = (name: string): string => path.join(folder, name);
const weightsFile = (): string => file(readdirSync(folder).find((name) => name.endsWith('.bin'))!);

async function outputs(model: Network): Promise<number[]> {
  const x = tf.randomUniform([2, 9, 8, 1], 0, 1, 'float32', 3);
  const y = model.predict(x) as tf.Tensor;
  const values = Array.from(await y.data());
  tf.dispose([x, y]);
  return values;
}

describe('saveModel and loadModel', () => {
  it.each(HERE)('keep weights, activation and the facts about the bank on %s', async (name) => {
    await useBackend(name);
    await saveModel(net, folder);
    const loaded = await loadModel(folder);
    expect(await outputs(loaded)).toEqual(await outputs(net));
    const [bank, original] = [await exportBank(loaded), await exportBank(net)];
    expect(bank).toEqual(original);
    expect(bank.filters[2]).toMatchObject({ kind: 'edge', sigma: 3, orientation: 0.2 });
    loaded.dispose();
  });

  it('restore what was frozen, and train only the rest', async () => {
    freezeLayers(net, ['conv1']);
    await saveModel(net, folder);
    const loaded = await loadModel(folder, { learningRate: 0.1 });
    expect(listParameters(loaded)).toEqual(listParameters(net));
    const before = (await exportBank(loaded)).filters[0]!.kernel;
    const [x, y] = [tf.ones([1, 8, 8, 1]), tf.tensor2d([0, 1, 0], [1, 3])];
    await loaded.trainOnBatch(x, y);
    expect((await exportBank(loaded)).filters[0]!.kernel).toEqual(before);
    expect(await outputs(loaded)).not.toEqual(await outputs(net));
    tf.dispose([x, y]);
    loaded.dispose();
  });

  it('write the standard format, which plain TensorFlow.js loads and whose own files loadModel does', async () => {
    await saveModel(net, `file://${folder}`);
    const description = JSON.parse(readFileSync(file('model.json'), 'utf8')) as Record<string, unknown>;
    expect(description['format']).toBe('layers-model');
    expect(description['weightsManifest']).toMatchObject([
      {
        paths: [path.basename(weightsFile())],
        weights: [
          { name: 'conv1/kernel', shape: [5, 5, 1, 3], dtype: 'float32' },
          { name: 'conv2/kernel', shape: [1, 1, 3, 3], dtype: 'float32' },
          { name: 'conv2/bias', shape: [3], dtype: 'float32' },
        ],
      },
    ]);
    const plain = await tfl.loadLayersModel(`file://${folder}/model.json`);
    expect(await outputs(plain)).toEqual(await outputs(net));
    // As tfjs-node and browsers write it: two files of weights, under names of their own.
    const bytes = readFileSync(weightsFile());
    rmSync(weightsFile());
    writeFileSync(file('weights.bin'), bytes.subarray(0, 300));
    writeFileSync(file('rest.bin'), bytes.subarray(300));
    const [manifest] = description['weightsManifest'] as { weights: unknown[] }[];
    const { weights } = manifest!;
    const split = [
      { paths: ['weights.bin'], weights: weights.slice(0, 1) },
      { paths: ['rest.bin'], weights: weights.slice(1) },
    ];
    writeFileSync(file('model.json'), JSON.stringify({ ...description, weightsManifest: split }));
    const loaded = await loadModel(file('model.json'));
    expect(await outputs(loaded)).toEqual(await outputs(net));
    await plain.save(`file://${folder}/again`);
    expect(await outputs(await loadModel(file('again')))).toEqual(await outputs(net));
  });

  it('leave one file of weights, that of the last saving', async () => {
    await saveModel(net, folder);
    const first = weightsFile();
    const other = textonNet({ classes: 3, bank: smallBank(), seed: 5 });
    await saveModel(other, folder);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(existsSync(first)).toBe(false);
    const loaded = await loadModel(folder);
    expect(await outputs(loaded)).toEqual(await outputs(other));
  });

  it('leave the old network whole where the new one cannot be written', async () => {
    await saveModel(net, folder);
    const before = await outputs(net);
    if (process.platform === 'linux') {
      const other = textonNet({ classes: 3, bank: smallBank(), seed: 5 });
      const old = readFileSync(file('model.json'));
      rmSync(file('model.json'));
      symlinkSync('/dev/full', file('model.json'));
      await expect(saveModel(other, folder)).rejects.toThrow(
        /^saveModel: cannot write '.*model\.json': the disk is full; make room/,
      );
      rmSync(file('model.json'));
      writeFileSync(file('model.json'), old);
    }
    expect(await outputs(await loadModel(folder))).toEqual(before);
    writeFileSync(file('taken'), '');
    await expect(saveModel(net, file('taken'))).rejects.toThrow(/^saveModel: cannot write '.*taken'/);
  });
});
