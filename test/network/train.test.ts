import * as tf from '@tensorflow/tfjs-core';
import {
  evaluateNet,
  freezeLayers,
  headOf,
  pooledResponses,
  train,
  useBackend,
  windowMeans,
  type Network,
  type TrainingEpoch,
} from 'texton-lab/network';
import { setInterrupt } from 'texton-lab/dist/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HERE } from './backends';
import { noisePlane, smallBank } from './small-bank';
import { smallNet, textures, weightsOf } from './textures';

let net: Network;
beforeEach(async () => {
  await useBackend('wasm');
  net = smallNet();
});
afterEach(() => {
  net.dispose();
  setInterrupt(undefined);
});

describe('train', () => {
  it.each(HERE)(
    'learns on %s to tell textures apart, and leaves the weights of the best epoch',
    async (name) => {
      await useBackend(name);
      const held = textures(4);
      const { history, best, stoppedEarly } = await train(net, textures(), {
        epochs: 6,
        batchSize: 8,
        validation: held,
      });
      expect(history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(stoppedEarly).toBe(false);
      expect(history[5]!.loss).toBeLessThan(history[0]!.loss / 2);
      expect(history[5]!.accuracy).toBeGreaterThan(0.8);
      const losses = history.map(({ validationLoss }) => validationLoss!);
      expect(losses[best - 1]).toBe(Math.min(...losses));
      const { loss, accuracy } = await evaluateNet(net, held);
      expect(loss).toBeCloseTo(losses[best - 1]!, 6);
      expect(accuracy).toBe(history[best - 1]!.validationAccuracy);
    },
  );

  it('gives the same for the same seed, and something else for another', async () => {
    const run = async (seed: number): Promise<number[]> => {
      const own = smallNet();
      await train(own, textures(), { epochs: 2, batchSize: 5, seed, augment: { flips: true, degrees: 10 } });
      return weightsOf(own);
    };
    const first = await run(1);
    expect(await run(1)).toEqual(first);
    expect(await run(2)).not.toEqual(first);
  });

  it('keeps a frozen layer bit for bit', async () => {
    freezeLayers(net, ['conv1']);
    const before = await net.getLayer('conv1').getWeights()[0]!.data();
    await train(net, textures(), { epochs: 2 });
    expect(await net.getLayer('conv1').getWeights()[0]!.data()).toEqual(before);
  });

  it.each(['relu', 'abs', 'square'] as const)(
    'trains the head on pooled responses after %s as it trains the whole network with conv1 frozen',
    async (activation) => {
      const [whole, parts] = [smallNet({ activation }), smallNet({ activation })];
      freezeLayers(whole, ['conv1']);
      const { inputs, labels } = textures();
      const options = { epochs: 4, batchSize: 8 };
      const direct = await train(whole, { inputs, labels }, options);
      const pooled = await pooledResponses(inputs, smallBank(4), { activation });
      const cached = await train(headOf(parts, { learningRate: 0.05 }), { inputs: pooled, labels }, options);
      expect(cached.history.map(({ loss }) => loss)).toBeCloseToArray(
        direct.history.map(({ loss }) => loss),
        { rtol: 1e-5 },
      );
      expect(await weightsOf(parts)).toBeCloseToArray(await weightsOf(whole), { atol: 1e-4 });
    },
  );

  it.each([false, true])(
    'trains the linear network on window means as on the images (conv1 frozen: %s)',
    async (frozen) => {
      const [whole, quick] = [smallNet({ activation: 'linear' }), smallNet({ activation: 'linear' })];
      if (frozen) for (const one of [whole, quick]) freezeLayers(one, ['conv1']);
      const { inputs, labels } = textures();
      const options = { epochs: 3, batchSize: 8 };
      const direct = await train(whole, { inputs, labels }, options);
      const means = inputs.map((plane) => windowMeans(plane, 5));
      const { history } = await train(quick, { inputs: means, labels }, options);
      expect(history.map(({ loss }) => loss)).toBeCloseToArray(
        direct.history.map(({ loss }) => loss),
        { rtol: 1e-4 },
      );
      expect(await weightsOf(quick)).toBeCloseToArray(await weightsOf(whole), { atol: 1e-3 });
    },
  );

  it('stops when the validation loss has not fallen for some epochs', async () => {
    // Validation labels that contradict what is learnt: it gets worse at once.
    const { inputs, labels } = textures(4);
    const wrong = { inputs, labels: Int32Array.from(labels, (label) => (label + 1) % 3) };
    const { history, best, stoppedEarly } = await train(net, textures(), {
      epochs: 30,
      batchSize: 8,
      validation: wrong,
      patience: 3,
    });
    expect(stoppedEarly).toBe(true);
    expect(history).toHaveLength(best + 3);
    expect((await evaluateNet(net, wrong)).loss).toBeCloseTo(history[best - 1]!.validationLoss!, 6);
  });

  it('follows a schedule of step sizes, and then has its first one again', async () => {
    const { history } = await train(net, textures(), { epochs: 4, schedule: 'cosine' });
    const rates = history.map(({ learningRate }) => learningRate);
    const quarter = (1 + Math.SQRT1_2) / 2;
    expect(rates).toBeCloseToArray([0.05, 0.05 * quarter, 0.025, 0.05 * (1 - quarter)], { rtol: 1e-9 });
    expect(net.optimizer.getConfig()['learningRate']).toBe(0.05);
    const still = smallNet();
    const before = await weightsOf(still);
    const tiny = await train(still, textures(), { epochs: 1, schedule: () => 1e-12 });
    expect(tiny.history[0]!.learningRate).toBeCloseTo(0.05e-12, 20);
    expect(await weightsOf(still)).toBeCloseToArray(before, { atol: 1e-9 });
  });

  it('reports epochs and batches as they are done', async () => {
    const seen: number[] = [];
    const progress: string[] = [];
    await train(net, textures(), {
      epochs: 2,
      batchSize: 10,
      validation: 0,
      onEpoch: async (history) => void seen.push(history.length),
      onProgress: (done, total) => void progress.push(`${done}/${total}`),
    });
    expect(seen).toEqual([1, 2]);
    expect(progress).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });

  it.each(HERE)('uses as many tensors after every epoch on %s', async (name) => {
    await useBackend(name);
    const counts: number[] = [];
    await train(net, textures(), {
      epochs: 4,
      batchSize: 8,
      onEpoch: () => void counts.push(tf.memory().numTensors),
    });
    expect(new Set(counts).size).toBe(1);
    const after = tf.memory().numTensors;
    await train(net, textures(), { epochs: 1 });
    expect(tf.memory().numTensors).toBe(after);
  });

  it('stops within a batch when it is interrupted, with nothing left behind', async () => {
    await train(net, textures(), { epochs: 1 });
    const before = tf.memory().numTensors;
    for (const asSignal of [true, false]) {
      const control = new AbortController();
      if (!asSignal) setInterrupt(control.signal);
      let batches = 0;
      const running = train(net, textures(), {
        epochs: 50,
        batchSize: 4,
        onProgress: () => {
          if (++batches === 7) control.abort(new Error('enough'));
        },
        ...(asSignal && { signal: control.signal }),
      });
      await expect(running).rejects.toThrow('enough');
      expect(batches).toBe(7);
      expect(tf.memory().numTensors).toBe(before);
      setInterrupt(undefined);
    }
  });

  it('stops when the loss is not a number any more, says what to change, and keeps the best weights', async () => {
    const held = textures(4);
    const seen: TrainingEpoch[] = [];
    const running = train(net, textures(), {
      epochs: 9,
      validation: held,
      schedule: (epoch) => (epoch < 2 ? 1 : 1e30),
      onEpoch: (history) => void seen.push(history.at(-1)!),
    });
    await expect(running).rejects.toThrow(
      /^train: the loss or a weight is no finite number any more in epoch 3; choose a learningRate below 5e\+28, as learningRateRange finds one$/,
    );
    const best = Math.min(...seen.map(({ validationLoss }) => validationLoss!).filter(Number.isFinite));
    expect((await evaluateNet(net, held)).loss).toBeCloseTo(best, 6);
  });

  it('says what to do when the device has no memory left, and when it is gone', async () => {
    for (const [message, told] of [
      [
        'OOM when allocating tensor with shape[32,152,152,48]',
        'train: the device has no memory left in epoch 1 (OOM when allocating tensor with shape[32,152,152,48]); choose a batchSize below 32',
      ],
      [
        'Device was lost: unknown',
        'train: the device was lost in epoch 1 (Device was lost: unknown); restart and train again',
      ],
      ['something else', 'something else'],
    ] as const) {
      const spy = vi.spyOn(net, 'trainOnBatch').mockRejectedValueOnce(new Error(message));
      await expect(train(net, textures(), { epochs: 1 })).rejects.toThrow(told);
      spy.mockRestore();
    }
  });
});

describe('what train refuses', () => {
  it('is labels, classes and images that do not fit, each with its own message', async () => {
    const { inputs, labels } = textures();
    const cases: readonly (readonly [unknown, string])[] = [
      [
        { inputs, labels: labels.map((l) => l + 1) },
        'train: data.labels[2] must be in [0, 2], as net has 3 classes, got 3',
      ],
      [
        { inputs, labels: labels.map(() => 1) },
        'train: data.labels must have at least two classes, got only 1; there is nothing to tell apart',
      ],
      [
        { inputs, labels: labels.slice(1) },
        'train: data.labels must have one label for each of 24 items, got 23',
      ],
      [
        { inputs, labels, classNames: ['a', 'b'] },
        'train: net must have as many classes as data has (2), got 3; make it with textonNet({ classes: 2, … })',
      ],
      [
        { inputs: inputs.map(() => noisePlane(4, 9, 1)), labels },
        "train: data.inputs[0] must be at least 5×5 pixels, the size of the kernels of 'conv1', got 4×9; use larger crops or a bank of smaller filters",
      ],
      [
        { inputs: [noisePlane(13, 12, 1), ...inputs.slice(1)], labels },
        'train: data.inputs must all have one size, got 13×12 and, at 1, 12×12; crop them',
      ],
      [
        {
          inputs: inputs.map((p) => ({ ...p, data: p.data.map((v, i) => (i === 14 ? Number.NaN : v)) })),
          labels,
        },
        'train: data.inputs[0] must have finite values, got NaN at x 2, y 1',
      ],
      [
        { inputs: inputs.map(() => ({ count: 4, width: 1, height: 1, data: new Float32Array(4) })), labels },
        'train: data.inputs[0] must have 1 plane, as net takes, got 4',
      ],
      [{ inputs: [], labels: [] }, 'train: data.inputs must have at least one plane, got none'],
      [7, 'train: data must be { inputs, labels }, got 7'],
    ];
    for (const [data, message] of cases) await expect(train(net, data as never)).rejects.toThrow(message);
  });

  it('is options out of range', async () => {
    const data = textures();
    for (const [options, message] of [
      [{ epochs: 0 }, 'train: epochs must be an integer of at least 1, got 0'],
      [{ validation: 1 }, 'train: validation must be a share in [0, 1), or { inputs, labels }, got 1'],
      [
        { validation: 0, patience: 2 },
        'train: patience must have validation items to watch; give validation a share above 0',
      ],
      [{ schedule: 'linear' }, "train: schedule must be one of 'constant', 'cosine', got \"linear\""],
      [{ schedule: () => 0 }, 'train: schedule must return a number above 0 for every epoch, got 0 for 0'],
      [{ augment: { degrees: 400 } }, 'train: augment.degrees must be a number in [0, 180], got 400'],
      [{ augment: { zoom: 2 } }, "train: unknown option 'zoom'; known options: flips, degrees"],
      [{ learningRate: 1 }, "train: unknown option 'learningRate'"],
    ] as const)
      await expect(train(net, data, options as never)).rejects.toThrow(message);
    net.getLayer('conv1').trainable = false;
    await expect(train(net, data)).rejects.toThrow('and since then trainable was changed to');
  });
});
