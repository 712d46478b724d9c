import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { useBackend } from 'texton-lab/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HERE, TESTED } from './backends';
import { correlate, correlationGradients, noise, type Array4 } from './plain-convolution';

const tensor = ({ data, shape }: Array4): tf.Tensor4D => tf.tensor4d(Float32Array.from(data), [...shape]);

/** Within a share of the largest expected value, as single precision allows. */
async function expectClose(found: tf.Tensor, expected: Float64Array, share: number): Promise<void> {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(await found.data()).toBeCloseToArray(expected, { atol: share * largest });
}

/** Image, filter and padding of convolutions of every kind that networks here use. */
const CONVOLUTIONS = [
  { title: '49×49 on one channel', x: [2, 55, 52, 1], w: [49, 49, 1, 3], pad: 0 },
  { title: '3×3, zero padding, several channels', x: [2, 7, 6, 3], w: [3, 3, 3, 4], pad: 1 },
  { title: '1×1', x: [3, 4, 5, 6], w: [1, 1, 6, 2], pad: 0 },
  { title: '4×4, an even size', x: [1, 9, 8, 2], w: [4, 4, 2, 2], pad: 0 },
  { title: 'a kernel of the image’s size', x: [2, 9, 9, 1], w: [9, 9, 1, 5], pad: 0 },
] as const;

/** Where the suite runs is part of the report, and why it does not run elsewhere. */
const places = TESTED.map(({ name, missing }) => ({
  name,
  title: missing ? `do not run on ${name}: ${missing}` : `run on ${name}`,
}));

describe('the numerical tests', () => {
  it.each(places)('$title', ({ name, title }) => {
    expect(title.startsWith('run on')).toBe(HERE.includes(name));
    if (!HERE.includes(name)) console.log(`The numerical tests ${title}.`);
  });
});

describe.each(HERE)('the numbers of the backend %s', (name) => {
  let tensors = 0;
  let buffers = 0;
  beforeAll(async () => {
    console.log(`Numerical tests on: ${(await useBackend(name)).text}`);
    tensors = tf.memory().numTensors;
    buffers = tf.backend().numDataIds();
  });
  afterAll(() => {
    expect(tf.memory().numTensors).toBe(tensors);
    // What kernels make and forget is no tensor, but stays in the backend.
    expect(tf.backend().numDataIds()).toBe(buffers);
  });

  it.each(CONVOLUTIONS)(
    'convolution and both its gradients equal plain loops: $title',
    async ({ x, w, pad }) => {
      const [images, filters] = [noise(x, 1), noise(w, 2)];
      const expected = correlate(images, filters, pad);
      const back = noise(expected.shape, 3);
      const gradients = correlationGradients(images, filters, back, pad);
      const [tx, tw, dy] = [tensor(images), tensor(filters), tensor(back)];
      const run = (a: tf.Tensor, b: tf.Tensor): tf.Tensor =>
        tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, pad === 0 ? 'valid' : 'same');
      const y = run(tx, tw);
      const [dx, dw] = tf.grads(run)([tx, tw], dy) as [tf.Tensor, tf.Tensor];
      await expectClose(y, expected.data, 3e-6);
      await expectClose(dx, gradients.dx, 3e-6);
      await expectClose(dw, gradients.dw, 3e-6);
      tf.dispose([tx, tw, dy, y, dx, dw]);
    },
  );

  it('gradients of what networks are made of equal finite differences in double precision', async () => {
    // Values away from 0, where |x| and max(x, 0) have no derivative.
    const values = noise([1, 4, 4, 2], 5).data.map((v) => Math.fround(v + Math.sign(v) / 10));
    const x = tf.tensor4d(Float32Array.from(values), [1, 4, 4, 2]);
    const weights = noise([1, 4, 4, 2], 6).data;
    const w = tf.tensor4d(Float32Array.from(weights), [1, 4, 4, 2]);
    const cases: Readonly<Record<string, [(t: tf.Tensor4D) => tf.Tensor, (v: number) => number]>> = {
      relu: [(t) => tf.relu(t), (v) => Math.max(v, 0)],
      abs: [(t) => tf.leakyRelu(t, -1), Math.abs],
      square: [(t) => tf.mul(t, t), (v) => v * v],
      sigmoid: [(t) => tf.sigmoid(t), (v) => 1 / (1 + Math.exp(-v))],
    };
    for (const [title, [op, plain]] of Object.entries(cases)) {
      const gradient = tf.grad((t) => tf.sum(tf.mul(w, op(t as tf.Tensor4D))))(x);
      const h = 1e-6;
      const expected = values.map((v, i) => (weights[i]! * (plain(v + h) - plain(v - h))) / (2 * h));
      expect(await gradient.data(), title).toBeCloseToArray(expected, { atol: 2e-6 });
      gradient.dispose();
    }
    tf.dispose([x, w]);
  });

  it('depthwise convolution, pooling, upsampling, transposed convolution, batch normalisation can be trained', async () => {
    const x = tensor(noise([2, 6, 6, 2], 7));
    // So far apart that the largest of a window stays the largest.
    const apart = tf.tensor4d(
      Array.from({ length: 144 }, (_, i) => ((i * 37) % 144) / 16),
      [2, 6, 6, 2],
    );
    const small = tensor(noise([3, 3, 2, 1], 8));
    const up = tensor(noise([3, 3, 2, 2], 9));
    const normalise = (t: tf.Tensor4D): tf.Tensor => {
      const [mean, square] = [tf.mean(t, [0, 1, 2]), tf.mean(tf.square(t), [0, 1, 2])] as tf.Tensor1D[];
      return tf.batchNorm(t, mean!, tf.add(square!, 0.1) as tf.Tensor1D, tf.zeros([2]), tf.tensor1d([1, 2]));
    };
    const cases: Readonly<Record<string, [tf.Tensor4D, (t: tf.Tensor4D) => tf.Tensor]>> = {
      depthwiseInput: [x, (t) => tf.depthwiseConv2d(t, small, 1, 'same')],
      depthwiseFilter: [small, (t) => tf.depthwiseConv2d(x, t, 1, 'same')],
      strided: [up, (t) => tf.conv2d(x, t, 2, 'same')],
      maxPool: [apart, (t) => tf.maxPool(t, 2, 2, 'valid')],
      avgPool: [x, (t) => tf.avgPool(t, 2, 2, 'valid')],
      bilinear: [x, (t) => tf.image.resizeBilinear(t, [12, 12])],
      nearest: [x, (t) => tf.image.resizeNearestNeighbor(t, [12, 12])],
      transposed: [up, (t) => tf.conv2dTranspose(x, t, [2, 12, 12, 2], 2, 'same')],
      normalised: [x, normalise],
    };
    for (const [title, [argument, op]] of Object.entries(cases)) {
      const loss = (t: tf.Tensor): tf.Scalar => tf.sum(tf.square(op(t as tf.Tensor4D)));
      const gradient = tf.grad(loss)(argument);
      // Along a direction, the function itself must change as the gradient says.
      const step = tf.tidy(() => tf.mul(tensor(noise(argument.shape, 10)), 1e-2) as tf.Tensor4D);
      const [change, promised] = tf.tidy(() => [
        tf.div(tf.sub(loss(tf.add(argument, step)), loss(tf.sub(argument, step))), 2),
        tf.sum(tf.mul(gradient, step)),
      ]);
      const [a] = await change!.data();
      const [b] = await promised!.data();
      expect(Math.abs(a! - b!), title).toBeLessThan(2e-3 * Math.max(1, Math.abs(b!)));
      tf.dispose([gradient, step, change!, promised!]);
    }
    tf.dispose([x, apart, small, up]);
  });

  it('a training step changes weights as gradient descent by hand does', async () => {
    const dense = tfl.layers.dense({ units: 2, inputShape: [3], activation: 'softmax' });
    const net = tfl.sequential({ layers: [dense] });
    const start = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6];
    const [kernel, bias] = [tf.tensor2d(start, [3, 2]), tf.zeros([2])];
    dense.setWeights([kernel, bias]);
    const optimizer = tf.train.sgd(0.5);
    net.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
    const [x, y] = [tf.tensor2d([1, 2, -1], [1, 3]), tf.tensor2d([0, 1], [1, 2])];
    const [loss] = (await net.trainOnBatch(x, y)) as number[];
    // Logits by hand: 0.1 + 0.6 + 0.5 = 1.2 and −0.2 + 0.8 − 0.6 = 0.
    const p = 1 / (1 + Math.exp(-1.2));
    expect(loss).toBeCloseTo(-Math.log(1 - p), 5);
    const moved = start.map((w, i) => w - 0.5 * [1, 2, -1][i >> 1]! * (i % 2 === 0 ? p : -p));
    expect(await dense.getWeights()[0]!.data()).toBeCloseToArray(moved, { atol: 1e-5 });
    tf.dispose([kernel, bias, x, y]);
    net.dispose();
    optimizer.dispose();
  });
});
