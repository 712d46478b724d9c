import * as tf from '@tensorflow/tfjs-core';
import { lmFilterBank } from 'texton-lab';
import { textonNet, useBackend, windowMeans } from 'texton-lab/network';
import { inputsTensor } from 'texton-lab/dist/network/inputs-tensor';
import { beforeAll, describe, expect, it } from 'vitest';
import { noisePlane, smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

const relative = (found: ArrayLike<number>, expected: ArrayLike<number>): number => {
  const largest = Math.max(...Array.from(expected, Math.abs));
  return Math.max(...Array.from(expected, (e, i) => Math.abs(found[i]! - e))) / largest;
};

describe('windowMeans', () => {
  it('averages what each element of a kernel meets', () => {
    const plane = { width: 3, height: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6) };
    // A kernel of 2×2 fits twice, side by side.
    expect(windowMeans(plane, 2)).toEqual({ width: 2, height: 2, data: Float32Array.of(1.5, 2.5, 4.5, 5.5) });
    expect(windowMeans(plane, 1).data[0]).toBe(3.5);
  });

  it.each([
    { bank: smallBank(4, 5), width: 5, height: 5 },
    { bank: smallBank(4, 5), width: 12, height: 9 },
    { bank: smallBank(2, 7), width: 8, height: 31 },
    { bank: lmFilterBank(), width: 49, height: 60 },
    { bank: lmFilterBank(), width: 90, height: 70 },
  ])(
    'hold all that the linear network sees of $width×$height: output and gradients are equal',
    async ({ bank, width, height }) => {
      const net = textonNet({ classes: 5, bank });
      const planes = [1, 2, 3].map((seed) => noisePlane(width, height, seed));
      const labels = tf.tensor2d([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1], [3, 5]);
      const measured: Float32Array[][] = [];
      for (const shown of [planes, planes.map((plane) => windowMeans(plane, bank.size))]) {
        const x = inputsTensor(shown);
        const loss = (): tf.Scalar =>
          tf.neg(tf.sum(tf.mul(labels, tf.log(net.apply(x) as tf.Tensor)))) as tf.Scalar;
        const { value, grads } = tf.variableGrads(loss);
        measured.push(
          await Promise.all([value, ...Object.values(grads)].map((t) => t.data() as Promise<Float32Array>)),
        );
        tf.dispose([x, value, grads]);
      }
      const [direct, means] = measured as [Float32Array[], Float32Array[]];
      expect(direct).toHaveLength(4);
      for (const [i, expected] of direct.entries()) expect(relative(means[i]!, expected)).toBeLessThan(3e-5);
      labels.dispose();
      net.dispose();
    },
  );

  it('refuses images smaller than the kernels', () => {
    expect(() => windowMeans(noisePlane(48, 60, 1), 49)).toThrow(
      'windowMeans: size must be an integer in [1, 48], got 49',
    );
  });
});
