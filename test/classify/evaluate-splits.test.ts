import { evaluateSplits } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('evaluateSplits', () => {
  it('hands out one split at a time and summarises the accuracies', async () => {
    const seen: number[] = [];
    let next = 0;
    const result = await evaluateSplits([0, 0, 1, 1], ({ test }) => (seen.push(test.length), next++ / 4), {
      splits: 4,
    });
    expect(seen).toEqual([2, 2, 2, 2]);
    expect(result.accuracies).toEqual([0, 0.25, 0.5, 0.75]);
    expect(result.mean).toBe(0.375);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const running = evaluateSplits([0, 0, 1, 1], () => 1, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });
});
