import { classifyByClassTextons } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

// The whole step is held to OpenCV in test/reconstruct/reconstruct.test.ts, with the rest of the assignment.
const responses = { count: 1, width: 2, height: 2, data: Float32Array.of(0, 0, 0, 1) };
const textons = [matrixOf([[0], [1]]), matrixOf([[0], [1]]), matrixOf([[1], [0]])];

describe('classifyByClassTextons', () => {
  it("compares the histogram over every class's textons with that class's model; the first wins a tie", async () => {
    const models = [
      [0.5, 0.5],
      [0.75, 0.25],
      [0.25, 0.75],
    ];
    const { label, distances } = await classifyByClassTextons(responses, { textons, models });
    expect([...distances]).toEqual([0.25, 0, 0]);
    expect(label).toBe(1);
  });

  it('names what is wrong', async () => {
    await expect(classifyByClassTextons(responses, { textons, models: [[1, 0]] })).rejects.toThrow(
      'one model for each, got textons of 3 and 1 models',
    );
    await expect(
      classifyByClassTextons(responses, { textons: textons.slice(0, 1), models: [[1]] }),
    ).rejects.toThrow('models[0] must have one bin for each of 2 textons, got 1');
  });
});
