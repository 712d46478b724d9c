import { kernelValues, listParameters, sobelNet, useBackend } from 'texton-lab/network';
import { expect, it } from 'vitest';

it('sobelNet is one 3×3 layer without bias, whose random weights follow the seed', async () => {
  await useBackend('wasm');
  expect(listParameters(sobelNet())).toEqual([
    { name: 'conv_test/kernel', shape: [3, 3, 1, 1], count: 9, trainable: true },
  ]);
  const weights = async (seed: number): Promise<number[][]> => kernelValues(sobelNet({ seed }), 'conv_test');
  expect(await weights(1)).toEqual(await weights(1));
  expect(await weights(1)).not.toEqual(await weights(2));
});
