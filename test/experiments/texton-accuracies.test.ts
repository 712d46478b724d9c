import { textonAccuracies } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';

const h = (a: number) => Float64Array.of(a, 1 - a);
const split = (label: number) => ({
  training: [h(0.9), h(0.1)],
  trainingLabels: Int32Array.of(0, 1),
  test: [[h(0.8)], [h(0.8)]],
  testLabels: Int32Array.of(label),
});

describe('textonAccuracies', () => {
  it('gives the accuracy on every split', async () => {
    const seen: number[] = [];
    const options = { distance: 'chiSquare', onProgress: (done: number) => seen.push(done) } as const;
    expect(await textonAccuracies([split(0), split(1)], options)).toEqual([1, 0]);
    expect(seen).toEqual([1, 2]);
  });

  it('names a split that is wrong', async () => {
    await expect(textonAccuracies([split(0), null as never])).rejects.toThrow(
      'textonAccuracies: splits[1] must be TextonHistograms of textonHistograms, got null',
    );
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(textonAccuracies([split(0)], { signal })).rejects.toThrow('enough');
  });
});
