import { classifyWithModel, trainTextonModel, varmaZissermanRecipe } from 'texton-lab/dist/classify';
import { expect, it } from 'vitest';
import { textureSet } from './texture-set';

it('classifyWithModel finds a training image at distance 0, and refuses a constant one', async () => {
  const set = textureSet(2);
  const model = await trainTextonModel(set, { ...varmaZissermanRecipe, bank: 's', count: 2, pixels: 100 });
  const answer = await classifyWithModel(await set.get(3), model);
  expect([answer.label, answer.distance]).toEqual([1, 0]);
  const flat = { width: 40, height: 40, data: new Float32Array(1600) };
  await expect(classifyWithModel(flat, model)).rejects.toThrow(
    'classifyWithModel: image 0 must not be constant',
  );
});
