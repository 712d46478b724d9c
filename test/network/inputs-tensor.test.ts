import { inputsTensor } from 'texton-lab/dist/network/inputs-tensor';
import { useBackend } from 'texton-lab/network';
import { expect, it } from 'vitest';

it('inputsTensor stacks images, and interleaves the planes of responses', async () => {
  await useBackend('wasm');
  const plane = (...data: number[]) => ({ width: 2, height: 1, data: Float32Array.from(data) });
  const images = inputsTensor([plane(1, 2), plane(3, 4)]);
  expect(images.shape).toEqual([2, 1, 2, 1]);
  expect(Array.from(await images.data())).toEqual([1, 2, 3, 4]);
  const responses = inputsTensor([{ count: 3, ...plane(1, 2, 3, 4, 5, 6) }]);
  expect(responses.shape).toEqual([1, 1, 2, 3]);
  expect(Array.from(await responses.data())).toEqual([1, 3, 5, 2, 4, 6]);
  images.dispose();
  responses.dispose();
});
