import { evaluateTextonHistograms } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

const histogram = (...values: number[]) => Float64Array.from(values);
const histograms = {
  training: [histogram(1, 0), histogram(0.6, 0.4), histogram(0.5, 0.5), histogram(0.1, 0.9)],
  trainingLabels: Int32Array.of(0, 0, 1, 1),
  // Over the textons of class 0 and of class 1.
  test: [
    [histogram(0.95, 0.05), histogram(0.9, 0.1)],
    [histogram(0, 1), histogram(0.12, 0.88)],
  ],
  testLabels: Int32Array.of(0, 0),
};

describe('evaluateTextonHistograms', () => {
  it("compares a test image's histogram over a class's textons with that class's mean model", async () => {
    // Models (0.8, 0.2) and (0.3, 0.7): χ² of the first image 0.14 and 0.43, of the second 0.06 and 0.15.
    const found = await evaluateTextonHistograms(histograms);
    expect([...found.predicted]).toEqual([0, 0]);
    expect(found).toMatchObject({ correct: 2, total: 2, accuracy: 1 });
  });

  it('compares with every training image when these are the models', async () => {
    const found = await evaluateTextonHistograms(histograms, { models: 'image', distance: 'chiSquare' });
    expect([...found.predicted]).toEqual([0, 1]);
  });

  it('lets the distance decide: the asymmetric form overlooks what falls into an empty bin', async () => {
    const skewed = {
      training: [histogram(1, 0), histogram(0.7, 0.3)],
      trainingLabels: Int32Array.of(0, 1),
      test: [[histogram(0.8, 0.2)], [histogram(0.9, 0.1)]],
      testLabels: Int32Array.of(0),
    };
    expect([...(await evaluateTextonHistograms(skewed)).predicted]).toEqual([0]);
    expect([...(await evaluateTextonHistograms(skewed, { distance: 'chiSquare' })).predicted]).toEqual([1]);
  });

  it('gives a tie to the lower class, whatever the order of the training images', async () => {
    const tied = {
      training: [histogram(0.5, 0.5), histogram(0.5, 0.5)],
      trainingLabels: Int32Array.of(1, 0),
      test: [[histogram(1, 0)], [histogram(1, 0)]],
      testLabels: Int32Array.of(0),
    };
    expect([...(await evaluateTextonHistograms(tied, { models: 'image' })).predicted]).toEqual([0]);
    expect([...(await evaluateTextonHistograms(tied)).predicted]).toEqual([0]);
  });

  it.each([
    [null, 'evaluateTextonHistograms: histograms must be TextonHistograms of textonHistograms, got null'],
    [
      { ...histograms, test: [histograms.test[0], [histogram(NaN, 1), histogram(0, 1)]] },
      /^evaluateTextonHistograms: test\[1\]\[0\].*got NaN at index 0$/,
    ],
    [
      { ...histograms, test: [histograms.test[0], [histogram(0, 1), histogram(1.5, -0.5)]] },
      /^evaluateTextonHistograms: test\[1\]\[1\].*got -0\.5 at bin 1$/,
    ],
    [
      { ...histograms, test: [histograms.test[0], [histogram(1, 0, 0), histogram(1, 0, 0)]] },
      "evaluateTextonHistograms: test[1] must have the 2 bins of the class's training images, got 3",
    ],
    [
      { ...histograms, test: [histograms.test[0]] },
      'evaluateTextonHistograms: test[1] must have a histogram for each of 2 test images, got undefined',
    ],
    [
      { ...histograms, test: [histograms.test[0], [histogram(1, 0)]] },
      'evaluateTextonHistograms: test[1] must have a histogram for each of 2 test images, got an array of length 1',
    ],
    [
      { ...histograms, trainingLabels: Int32Array.of(0, 1) },
      /^evaluateTextonHistograms: trainingLabels.*4.*got 2$/,
    ],
  ])('refuses bad histograms %#', async (bad, message) => {
    await expect(evaluateTextonHistograms(bad as typeof histograms)).rejects.toThrow(message);
  });

  it('can be watched, and stopped between images', async () => {
    const many = {
      ...histograms,
      test: histograms.test.map(([first]) => Array<Float64Array>(100).fill(first as Float64Array)),
      testLabels: new Int32Array(100),
    };
    const stop = new AbortController();
    const seen: [number, number][] = [];
    const onProgress = (done: number, total: number): void => {
      seen.push([done, total]);
      stop.abort(new Error('enough'));
    };
    await expect(evaluateTextonHistograms(many, { signal: stop.signal, onProgress })).rejects.toThrow(
      'enough',
    );
    expect(seen).toEqual([[64, 100]]);
    await evaluateTextonHistograms(many, { onProgress });
    expect(seen.slice(1)).toEqual([
      [64, 100],
      [100, 100],
    ]);
  });

  it('refuses an unknown kind of model', async () => {
    await expect(evaluateTextonHistograms(histograms, { models: 'pixel' as 'image' })).rejects.toThrow(
      /evaluateTextonHistograms: models.*got "pixel"$/,
    );
  });
});
