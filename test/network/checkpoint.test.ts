import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileNet, train, useBackend, type TrainOptions } from 'texton-lab/network';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallBank } from './small-bank';
import { smallNet, textures, weightsOf } from './textures';

let folder: string;
let file: string;
beforeEach(async () => {
  await useBackend('wasm');
  folder = mkdtempSync(path.join(tmpdir(), 'texton-training-'));
  file = path.join(folder, 'training.checkpoint');
});
afterEach(() => rmSync(folder, { recursive: true }));

const options: TrainOptions = {
  epochs: 5,
  batchSize: 2,
  seed: 3,
  schedule: 'cosine',
  augment: { flips: true, degrees: 5 },
};

/** A program that trains as the tests here do and kills itself, as by `kill -9`, in the middle of an epoch. */
const KILLED = `
const { train, useBackend, textonNet } = require('texton-lab/network');
const { inputs, labels, bank, options, epochs } = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'));
(async () => {
  await useBackend('wasm');
  const planes = inputs.map(({ width, height, data }) => ({ width, height, data: Float32Array.from(data) }));
  const filters = bank.filters.map((filter) => ({ ...filter, kernel: Float64Array.from(filter.kernel) }));
  const net = textonNet({ classes: 3, bank: { ...bank, filters }, activation: 'abs', learningRate: 0.05 });
  let steps = 0;
  await train(net, { inputs: planes, labels }, {
    ...options,
    onProgress: () => ++steps === 24 && process.kill(process.pid, 'SIGKILL'),
  });
})();`;

describe('a training with a checkpoint', () => {
  it('that is killed goes on in another process and ends with the very weights of one that is not', async () => {
    const undisturbed = smallNet();
    const expected = await train(undisturbed, textures(), options);
    const { inputs, labels } = textures();
    const bank = smallBank(4);
    const given = {
      inputs: inputs.map((plane) => ({ ...plane, data: Array.from(plane.data) })),
      labels: Array.from(labels),
      bank: { ...bank, filters: bank.filters.map((f) => ({ ...f, kernel: Array.from(f.kernel) })) },
      options: { ...options, checkpoint: file },
    };
    writeFileSync(path.join(folder, 'given.json'), JSON.stringify(given));
    const args = ['-e', KILLED, path.join(folder, 'given.json')];
    const { signal, stderr } = spawnSync(process.execPath, args, { cwd: __dirname, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(signal).toBe('SIGKILL');
    expect(existsSync(file)).toBe(true);
    const epochs: number[] = [];
    const resumed = smallNet();
    const found = await train(resumed, textures(), {
      ...options,
      checkpoint: file,
      onEpoch: (history) => void epochs.push(history.length),
    });
    // 18 items in batches of 2: the 24th step is in the third epoch.
    expect(epochs).toEqual([3, 4, 5]);
    expect(await weightsOf(resumed)).toEqual(await weightsOf(undisturbed));
    const timeless = (history: typeof found.history) => history.map((row) => ({ ...row, seconds: 0 }));
    expect(timeless(found.history)).toEqual(timeless(expected.history));
    expect(found.best).toBe(expected.best);
  });

  it.each(['sgd', 'momentum', 'adam'] as const)(
    'goes on after an interrupt when the cell is run again (%s), and again when all is done',
    async (optimizer) => {
      const [undisturbed, net] = [smallNet(), smallNet()];
      for (const one of [undisturbed, net]) compileNet(one, { optimizer, learningRate: 0.02 });
      const data = textures();
      await train(undisturbed, data, options);
      const control = new AbortController();
      let batches = 0;
      const interrupted = train(net, data, {
        ...options,
        checkpoint: file,
        signal: control.signal,
        onProgress: () => ++batches === 24 && control.abort(new Error('stop')),
      });
      await expect(interrupted).rejects.toThrow('stop');
      const { history } = await train(net, data, { ...options, checkpoint: file });
      expect(history).toHaveLength(5);
      expect(await weightsOf(net)).toEqual(await weightsOf(undisturbed));
      const bytes = readFileSync(file);
      const again = await train(net, data, { ...options, checkpoint: file });
      expect(again.history).toEqual(history);
      expect(readFileSync(file)).toEqual(bytes);
      expect(await weightsOf(net)).toEqual(await weightsOf(undisturbed));
    },
  );

  it('is not taken for another one', async () => {
    const data = textures();
    const given = { ...options, epochs: 1, checkpoint: file };
    await train(smallNet(), data, given);
    const other = { ...data, labels: data.labels.map((label) => 2 - label) };
    const refused = async (what: string, ...args: Parameters<typeof train>): Promise<void> =>
      expect(train(...args)).rejects.toThrow(
        `train: '${file}' is the checkpoint of a training with ${what}; remove it, or name another file`,
      );
    await refused('other data', smallNet(), other, given);
    await refused('other options', smallNet(), data, { ...given, seed: 9 });
    await refused('another network or optimiser', smallNet({ learningRate: 0.01 }), data, given);
    await refused('another network or optimiser', smallNet({ activation: 'relu' }), data, given);
    const started = smallNet();
    await train(started, data, { epochs: 1 });
    await refused('other weights at the start', started, data, given);
  });

  it('is refused where it is cut, damaged or something else, and the place where none can be written', async () => {
    const data = textures();
    const given = { ...options, epochs: 1, checkpoint: file };
    await train(smallNet(), data, given);
    const bytes = readFileSync(file);
    const spoilt = bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte));
    for (const wrong of [bytes.subarray(0, 500), spoilt, Buffer.from('hello\n'), Buffer.alloc(0)]) {
      writeFileSync(file, wrong);
      await expect(train(smallNet(), data, given)).rejects.toThrow(
        `train: '${file}' must be a checkpoint of a training, and is cut, damaged or another file; remove it or name another`,
      );
    }
    await expect(train(smallNet(), data, { ...given, checkpoint: folder })).rejects.toThrow(
      `train: cannot read the checkpoint '${folder}': it is a folder, not a file; name a file`,
    );
    const nowhere = path.join(folder, 'none', 'x');
    await expect(train(smallNet(), data, { ...given, checkpoint: nowhere })).rejects.toThrow(
      `train: cannot write '${nowhere}': there is no such folder; make it first or choose another place`,
    );
  });

  it('is kept when the device is lost', async () => {
    const net = smallNet();
    const data = textures();
    const step = net.trainOnBatch.bind(net);
    let steps = 0;
    net.trainOnBatch = (x, y) =>
      ++steps === 12 ? Promise.reject(new Error('A device was lost.')) : step(x, y);
    await expect(train(net, data, { ...options, checkpoint: file })).rejects.toThrow(
      `train: the device was lost in epoch 2 (A device was lost.); the checkpoint '${file}' is kept; restart and train again`,
    );
    const { history } = await train(smallNet(), data, { ...options, checkpoint: file });
    expect(history).toHaveLength(5);
  });
});
