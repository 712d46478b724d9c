import { kernelValues, layerOutput, setKernel, sobelNet, textonNet, useBackend } from 'texton-lab/network';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

const SOBEL = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

describe('setKernel', () => {
  it('makes the demonstration Sobel’s operator, which answers to a vertical edge only', async () => {
    const net = sobelNet({ seed: 1 });
    const random = await kernelValues(net, 'conv_test');
    expect(random.flat()).toHaveLength(9);
    expect(random).toEqual(await kernelValues(sobelNet({ seed: 1 }), 'conv_test'));
    await setKernel(net, 'conv_test', SOBEL);
    expect(await kernelValues(net, 'conv_test')).toEqual(SOBEL);
    // Dark on the left, bright on the right; the frame of zeros shows at the right.
    const plane = { width: 4, height: 3, data: Float32Array.of(0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1) };
    const { data, width, height } = await layerOutput(net, plane, 'conv_test');
    expect([width, height]).toEqual([4, 3]);
    expect(Array.from(data)).toEqual([0, 3, 3, -3, 0, 4, 4, -4, 0, 3, 3, -3]);
    net.dispose();
  });

  it('changes one kernel among several', async () => {
    const net = textonNet({ classes: 2, bank: smallBank(3, 3) });
    const before = await kernelValues(net, 'conv1', 0);
    await setKernel(net, 'conv1', SOBEL, 1);
    expect(await kernelValues(net, 'conv1', 0)).toEqual(before);
    expect(await kernelValues(net, 'conv1', 1)).toEqual(SOBEL);
    net.dispose();
  });

  it('names the layer, the size or the number that is wrong', async () => {
    const net = textonNet({ classes: 2, bank: smallBank(3, 3) });
    await expect(setKernel(net, 'conv9', SOBEL)).rejects.toThrow(
      'setKernel: layer must be the name of a convolution on one channel (the network has image, conv1, activation, conv2, pooling, softmax), got "conv9"',
    );
    await expect(setKernel(net, 'conv1', [[1, 2]])).rejects.toThrow(
      "setKernel: rows must be 3 rows of 3 numbers, as the kernels of 'conv1' are, got 1 of 2",
    );
    await expect(setKernel(net, 'conv1', [...SOBEL.slice(1), [1, Number.NaN, 0]])).rejects.toThrow(
      'setKernel: rows must have finite values, got NaN at x 1, y 2',
    );
    await expect(kernelValues(net, 'conv1', 3)).rejects.toThrow('index must be an integer in [0, 2], got 3');
  });
});
