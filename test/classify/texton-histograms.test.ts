import { textonHistograms } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const image = (...values: number[]) => ({ count: 1, width: 4, height: 1, data: Float32Array.from(values) });
const training = { responses: [image(0, 0, 0, 1), image(5, 5, 6, 6)], labels: Int32Array.of(0, 1) };
const test = { responses: [image(0, 1, 5, 6)], labels: Int32Array.of(1) };
const textons = [matrixOf([[0], [1]]), matrixOf([[5], [6]])];
const lists = (histograms: readonly Float64Array[]): number[][] => histograms.map((h) => [...h]);

describe('textonHistograms', () => {
  it("describes training images over their own class's textons, test images over every class's in turn", async () => {
    const found = await textonHistograms(training, test, { textons });
    expect(lists(found.training)).toEqual([
      [0.75, 0.25],
      [0.5, 0.5],
    ]);
    expect(found.test.map(lists)).toEqual([[[0.25, 0.75]], [[0.75, 0.25]]]);
    expect([...found.trainingLabels, ...found.testLabels]).toEqual([0, 1, 1]);
  });

  it('describes all images over one shared dictionary', async () => {
    const found = await textonHistograms(training, test, { textons, dictionary: 'shared' });
    expect(lists(found.training)).toEqual([
      [0.75, 0.25, 0, 0],
      [0, 0, 0.5, 0.5],
    ]);
    expect(found.test.map(lists)).toEqual([[[0.25, 0.25, 0.25, 0.25]], [[0.25, 0.25, 0.25, 0.25]]]);
  });

  it('merges the shared dictionary', async () => {
    const found = await textonHistograms(training, test, { textons, dictionary: 'shared', merge: 2 });
    expect(found.test.map(lists)).toEqual([[[0.5, 0.5]], [[0.5, 0.5]]]);
  });

  it('counts the images described as progress', async () => {
    const seen: number[][] = [];
    await textonHistograms(training, test, { textons, onProgress: (...now) => seen.push(now) });
    expect(seen.at(-1)).toEqual([4, 4]);
  });

  it('refuses to merge what is not shared, and classes without textons', async () => {
    await expect(textonHistograms(training, test, { textons, merge: 2 })).rejects.toThrow(
      "textonHistograms: merge must be omitted unless dictionary is 'shared', got 2",
    );
    await expect(textonHistograms(training, test, { textons: textons.slice(1) })).rejects.toThrow(
      'textonHistograms: textons must be given for each of 2 classes, got 1',
    );
  });
});
