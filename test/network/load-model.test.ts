import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { loadModel, saveModel, textonNet, useBackend, type Network } from 'texton-lab/network';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('loadModel', () => {
  it('says what is wrong with files that are missing, cut, damaged or of another model', async () => {
    await expect(loadModel(file('none'))).rejects.toThrow(
      /^loadModel: cannot read '.*none.model\.json': it does not exist; check the path$/,
    );
    await saveModel(net, folder);
    const [json, bin] = [readFileSync(file('model.json'), 'utf8'), readFileSync(weightsFile())];
    const name = path.basename(weightsFile());
    writeFileSync(weightsFile(), bin.subarray(0, 100));
    await expect(loadModel(folder)).rejects.toThrow(
      /^loadModel: '.*\.bin' is cut or damaged: its name is its checksum, which differs; save the model again$/,
    );
    writeFileSync(
      weightsFile(),
      bin.map((byte, i) => (i === 7 ? byte ^ 1 : byte)),
    );
    await expect(loadModel(folder)).rejects.toThrow('is cut or damaged');
    rmSync(weightsFile());
    await expect(loadModel(folder)).rejects.toThrow(/cannot read '.*\.bin': it does not exist/);
    writeFileSync(file('plain.bin'), bin.subarray(0, 100));
    writeFileSync(file('model.json'), json.replace(name, 'plain.bin'));
    await expect(loadModel(folder)).rejects.toThrow(
      /the weights of '.*model\.json' must have 348 bytes, got 100: a file is cut or of another model/,
    );
    writeFileSync(file('plain.bin'), bin);
    writeFileSync(
      file('model.json'),
      json.replace(name, 'plain.bin').replaceAll('"filters":3', '"filters":4'),
    );
    await expect(loadModel(folder)).rejects.toThrow(
      /^loadModel: the topology and the weights of '.*' do not fit: /,
    );
    writeFileSync(file('model.json'), json.replace(name, '../plain.bin'));
    await expect(loadModel(folder)).rejects.toThrow(
      'must name files of weights in its own folder, got "../plain.bin"',
    );
    for (const [text, why] of [
      [json.slice(0, 200), 'is cut or damaged'],
      ['[1]', 'has no topology and weights'],
      [json.replace('"layers-model"', '"graph-model"'), 'is a graph-model'],
    ] as const) {
      writeFileSync(file('model.json'), text);
      await expect(loadModel(folder)).rejects.toThrow(
        `must be the model.json of a layers model, and ${why}; save the model again`,
      );
    }
    await expect(loadModel(7 as never)).rejects.toThrow('loadModel: folder must be a path, got 7');
  });

  it('refuses a network of another number of classes, and keeps nothing of it', async () => {
    await saveModel(net, folder);
    const before = tf.memory().numTensors;
    await expect(loadModel(folder, { classes: 13 })).rejects.toThrow(
      /^loadModel: '.*model\.json' must have 13 classes, got 3; make a network for yours: textonNet\(\{ classes: 13, … \}\)$/,
    );
    expect(tf.memory().numTensors).toBe(before);
  });
});
