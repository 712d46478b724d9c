import {
  filterResponses,
  lmFilterBank,
  type FilterBank,
  type Matrix,
  type Plane,
  type Responses,
} from 'texton-lab';
import { classifyByClassTextons, classModels, knnClassify } from 'texton-lab/dist/classify';
import { responseStatistics } from 'texton-lab/dist/features';
import {
  bankMatrix,
  DECODERS,
  reconstructFromTextonMap,
  pseudoInverse,
  psnr,
  reconstruct,
  textonPatches,
} from 'texton-lab/dist/reconstruct';
import { kmeans, responseVectors, textonHistogram, textonMap } from 'texton-lab/dist/textons';
import { beforeAll, describe, expect, it } from 'vitest';
import { golden } from '../golden';
import { formulaTexture, matrixOf } from '../pipeline';

interface Source {
  shapes: Record<'maps' | 'features' | 'textons' | 'models', number[]>;
  responses: number[][][][];
  features: number[][];
  knn: number[];
  neighbours: number[][];
  start_rows: number[];
  textons: number[][][];
  models: number[][];
  distances: number[][];
  predicted: number[];
  texton_map: number[][];
  patch_row: number[][];
  reconstructions: Record<string, number[][]>;
}

const source = golden<Source>('pipeline/source');
const bank = lmFilterBank({ variant: 'course' });
const [size, perClass, trainPerClass] = [20, 5, 4];
const isTrain = (i: number): boolean => i % perClass < trainPerClass;
const responses: Responses[] = [];
const textons: Matrix[] = [];

beforeAll(async () => {
  for (let i = 0; i < 15; i++)
    responses.push(await filterResponses(formulaTexture(Math.floor(i / perClass), i % perClass, size), bank));
  for (let label = 0; label < 3; label++) {
    const vectors = responseVectors(responses[label * perClass] as Responses);
    const init = matrixOf(
      source.start_rows.map((row) => [...vectors.data.subarray(row * 48, (row + 1) * 48)]),
    );
    textons.push((await kmeans(vectors, { k: 4, init })).centroids);
  }
});

describe('the assignment, step by step against numpy, scipy, scikit-learn and OpenCV', () => {
  it('has the same shapes at every step', () => {
    const { maps, features, textons: t, models } = source.shapes;
    expect([responses.length, responses[0]?.count, responses[0]?.height, responses[0]?.width]).toEqual(maps);
    expect([responses.length, responseStatistics(responses[0] as Responses).length]).toEqual(features);
    expect([textons.length, textons[0]?.rows, textons[0]?.cols]).toEqual(t);
    expect(models).toEqual([3, 4]);
  });

  it('filters alike', () => {
    source.responses.forEach((image, i) =>
      image.forEach((plane, k) =>
        plane.forEach((row, y) =>
          row.forEach((value, x) => {
            const found = responses[5 * i]?.data[(12 * k * size + 7 * y) * size + 9 * x];
            expect(Math.abs((found as number) - value)).toBeLessThan(5e-6);
          }),
        ),
      ),
    );
  });

  it('describes by mean and variance alike, and finds the same neighbours and classes', () => {
    const vectors = responses.map((r) => responseStatistics(r));
    vectors.forEach((v, i) =>
      expect(v).toBeCloseToArray(source.features[i] as number[], { atol: 1e-6, rtol: 1e-5 }),
    );
    const train = vectors.filter((_, i) => isTrain(i));
    const labels = train.map((_, i) => Math.floor(i / trainPerClass));
    const found = knnClassify(
      { vectors: train, labels },
      vectors.filter((_, i) => !isTrain(i)),
      { k: 5 },
    );
    expect(found.neighbours.map((n) => [...n])).toEqual(source.neighbours);
    expect([...found.labels]).toEqual(source.knn);
  });

  it('learns the same textons', () => {
    textons.forEach((t, label) =>
      expect(t.data).toBeCloseToArray((source.textons[label] as number[][]).flat(), { atol: 1e-5 }),
    );
  });

  it('has the same class histograms, distances and classes', async () => {
    const histograms: Float64Array[] = [];
    const labels: number[] = [];
    for (const [i, r] of responses.entries()) {
      const label = Math.floor(i / perClass);
      if (!isTrain(i)) continue;
      histograms.push(textonHistogram(await textonMap(r, textons[label] as Matrix), 4));
      labels.push(label);
    }
    const models = classModels({ histograms, labels }).histograms;
    expect(models.flatMap((m) => [...m])).toBeCloseToArray(source.models.flat(), { atol: 1e-12 });
    for (const [t, r] of responses.filter((_, i) => !isTrain(i)).entries()) {
      const found = await classifyByClassTextons(r, { textons, models });
      expect(found.distances).toBeCloseToArray(source.distances[t] as number[], { rtol: 1e-5 });
      expect(found.label).toBe(source.predicted[t]);
    }
  });

  it('draws the same patches', () => {
    const patches = textonPatches(textons[2] as Matrix, bank);
    source.patch_row.forEach((row, k) =>
      row.forEach((value, i) => expect(patches.data[(k * 49 + 24) * 49 + 8 * i]).toBeCloseTo(value, 2)),
    );
  });

  it.each(DECODERS)("rebuilds the image alike by decoder '%s'", async (decoder) => {
    const original = formulaTexture(2, 0, size);
    const map = await textonMap(responses[10] as Responses, textons[2] as Matrix);
    expect([...map.data]).toEqual(source.texton_map.flat());
    const drawing = { bank, decoder, sigma: 3 };
    const plane = reconstructFromTextonMap(map, textons[2] as Matrix, { ...drawing, original });
    const expected = source.reconstructions[decoder] as number[][];
    expect(plane.data).toBeCloseToArray(expected.flat(), { atol: 5e-3 });
    const whole = await reconstruct(original, { ...drawing, textons: textons[2] as Matrix });
    expect(whole.plane).toEqual(plane);
    expect(psnr(original, plane)).toBeGreaterThan(1);
  });
});

type Border = 'zero' | 'reflect';

/** Response vectors (N×C) of a small image by the definition of the convolution, in double precision throughout. */
function exactVectors(
  { width, height, data }: Plane,
  { filters, size: side }: FilterBank,
  border: Border,
): Matrix {
  const half = (side - 1) / 2;
  const mirrored = (i: number, n: number): number => (i < 0 ? -1 - i : i < n ? i : 2 * n - 1 - i);
  const wide = width + 2 * half;
  const padded = Float64Array.from({ length: wide * (height + 2 * half) }, (_, i) => {
    const [x, y] = [(i % wide) - half, Math.floor(i / wide) - half];
    const inside = x >= 0 && y >= 0 && x < width && y < height;
    if (border === 'zero' && !inside) return 0;
    return data[mirrored(y, height) * width + mirrored(x, width)] as number;
  });
  const vectors = new Float64Array(width * height * filters.length);
  filters.forEach(({ kernel }, k) => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let r = 0; r < side; r++)
          for (let c = 0; c < side; c++)
            sum +=
              (kernel[r * side + c] as number) *
              (padded[(y + side - 1 - r) * wide + x + side - 1 - c] as number);
        vectors[(y * width + x) * filters.length + k] = sum;
      }
  });
  return { rows: width * height, cols: filters.length, data: vectors };
}

/** The nearest of K textons to each vector, the first at equal distances. */
function nearestTextons(vectors: Matrix, words: Matrix): number[] {
  return Array.from({ length: vectors.rows }, (_, i) => {
    const squares = Array.from({ length: words.rows }, (__, k) => {
      let square = 0;
      for (let c = 0; c < words.cols; c++)
        square +=
          ((vectors.data[i * words.cols + c] as number) - (words.data[k * words.cols + c] as number)) ** 2;
      return square;
    });
    return squares.indexOf(Math.min(...squares));
  });
}

describe('reconstruct, against double precision throughout', () => {
  const original = formulaTexture(2, 1, 50);

  it.each([
    ['matlab', 'zero'],
    ['matlab', 'reflect'],
    ['course', 'zero'],
    ['course', 'reflect'],
  ] as const)('%s bank, %s border: no pixel is off by 5e-3', async (variant, border) => {
    const filters = lmFilterBank({ variant });
    const vectors = exactVectors(original, filters, border);
    const inverse = pseudoInverse(bankMatrix(filters));
    const centre = Float64Array.from(
      { length: 48 },
      (_, c) => inverse.data[c * inverse.cols + 1200] as number,
    );
    const grey = (row: ArrayLike<number>): number =>
      centre.reduce((sum, v, c) => sum + v * (row[c] ?? NaN), 0);
    const row = (i: number): Float64Array => vectors.data.subarray(48 * i, 48 * i + 48);
    // Twenty pixels' own responses are the textons.
    const given = matrixOf(Array.from({ length: 20 }, (_, k) => [...row(127 * k)]));
    const options = { bank: filters, border } as const;
    const { plane, map } = await reconstruct(original, { ...options, textons: given });
    const greys = Array.from({ length: 20 }, (_, k) => grey(row(127 * k)));
    const expected = nearestTextons(vectors, given);
    expect([...map.data]).toEqual(expected);
    expect(plane.data).toBeCloseToArray(
      expected.map((k) => greys[k] as number),
      { atol: 5e-3 },
    );
    // Textons learnt from the image are means of single precision responses, which the inverse magnifies most.
    const learnt = await reconstruct(original, { ...options, count: 20, seed: 1 });
    const members = Array.from({ length: 20 }, (_, k) =>
      Array.from(learnt.map.data.keys()).filter((i) => learnt.map.data[i] === k),
    );
    const means = members.map((list) => list.reduce((sum, i) => sum + grey(row(i)), 0) / list.length);
    expect(learnt.plane.data).toBeCloseToArray(
      Array.from(learnt.map.data, (k) => means[k] as number),
      { atol: 5e-3 },
    );
  });
});

describe('reconstruct', () => {
  const original = formulaTexture(0, 0, 30);

  it('learns the textons itself where none are given, the same for any number of workers', async () => {
    const first = await reconstruct(original, { bank, count: 6, seed: 3, workers: 1 });
    expect([first.textons.rows, first.map.width, first.plane.height]).toEqual([6, 30, 30]);
    for (const workers of [2, 3, 7])
      expect(await reconstruct(original, { bank, count: 6, seed: 3, workers })).toEqual(first);
  });

  it('with a texton for every pixel its mean greys are the image', async () => {
    const { plane } = await reconstruct(original, { bank, count: 900, decoder: 'mean grey' });
    expect(psnr(original, plane)).toBeGreaterThan(100);
  });

  it.each([
    ['overlap', { sigma: 1.5 }],
    ['least squares', { regularisation: 0.1 }],
  ] as const)("hands the setting of decoder '%s' on", async (decoder, setting) => {
    const shared = { bank, decoder, count: 5 };
    const { plane, map, textons: own } = await reconstruct(original, { ...shared, ...setting });
    expect(plane).toEqual(reconstructFromTextonMap(map, own, { bank, decoder, original, ...setting }));
    expect(plane).not.toEqual((await reconstruct(original, shared)).plane);
  });

  it('takes responses, where the decoder needs no grey values', async () => {
    const given = await filterResponses(original, bank);
    const options = { bank, count: 5, decoder: 'least squares' } as const;
    expect((await reconstruct(given, options)).plane).toEqual((await reconstruct(original, options)).plane);
    await expect(reconstruct(given, { bank, count: 5, decoder: 'affine' })).rejects.toThrow(
      /reconstruct: decoder 'affine'.*got none$/,
    );
  });

  it('reports progress and stops when it is cancelled', async () => {
    const seen: number[] = [];
    await reconstruct(original, { bank, count: 2, onProgress: (done, total) => seen.push(done / total) });
    expect(seen).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(reconstruct(original, { bank, signal })).rejects.toThrow('enough');
  });

  it('names what is wrong', async () => {
    await expect(reconstruct(original, { bank, textons: matrixOf([[1, 2]]) })).rejects.toThrow(
      /reconstruct: textons must .*got 2/,
    );
    const few = { count: 2, width: 2, height: 1, data: new Float32Array(4) };
    await expect(reconstruct(few, { bank })).rejects.toThrow(
      "reconstruct: responses must have the bank's 48 planes, got 2",
    );
    await expect(reconstruct(original, { bank, border: 'valid' as 'zero' })).rejects.toThrow(
      "border must be one of 'zero', 'reflect'",
    );
    await expect(reconstruct(null as never, { bank })).rejects.toThrow(
      'reconstruct: image must be a Plane or Responses, got null',
    );
    await expect(reconstruct(original, { bank, sigma: 0 })).rejects.toThrow(
      'reconstruct: sigma must be a number of at least 0.1, got 0',
    );
    await expect(reconstruct(original, { bank, regularisation: -1 })).rejects.toThrow(
      'reconstruct: regularisation must be a number of at least 1e-12, got -1',
    );
    await expect(reconstruct(original, { bank, count: 1e6 })).rejects.toThrow(
      `reconstruct: count must be an integer in [1, ${original.data.length}], got 1000000`,
    );
    const steps: number[] = [];
    const unknown = { bank, decoder: 'sharp' as 'centre', onProgress: (done: number) => steps.push(done) };
    await expect(reconstruct(original, unknown)).rejects.toThrow(
      "reconstruct: decoder must be one of 'centre', 'centre + mean'",
    );
    expect(steps).toEqual([]);
  });
});
