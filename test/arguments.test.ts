import * as lab from 'texton-lab';
import * as experiments from 'texton-lab/experiments';
import * as classify from 'texton-lab/dist/classify';
import * as features from 'texton-lab/dist/features';
import * as filters from 'texton-lab/dist/filters';
import * as reconstruct from 'texton-lab/dist/reconstruct';
import * as textons from 'texton-lab/dist/textons';
import { beforeAll, describe, expect, it } from 'vitest';
import { textureSet } from './classify/texture-set';
import { formulaTexture, matrixOf } from './pipeline';

/** Public functions that are called with good arguments, then with each of them spoilt in turn. */
type Calls = Record<string, readonly unknown[]>;

async function goodCalls(): Promise<Calls> {
  const bank = lab.lmFilterBank({ size: 9 });
  const planes = [0, 1, 2].map((label) => formulaTexture(label, 0, 24));
  const [plane, changed] = planes as [lab.Plane, lab.Plane];
  const responses = await lab.filterResponses(plane, bank);
  const labelled = { responses: [responses, await lab.filterResponses(changed, bank)], labels: [0, 1] };
  const training = { ...labelled, labels: Int32Array.of(0, 1) };
  const words = await lab.learnClassTextons(training, { count: 2 });
  const [own] = words as [lab.Matrix];
  const map = await lab.textonMap(responses, own);
  const dictionary = lab.textonDictionary(words);
  const histograms = await lab.textonHistograms(training, training, { textons: words });
  const models = { histograms: histograms.training, labels: training.labels };
  const set = lab.planeDataset([...planes.slice(0, 2), ...planes.slice(0, 2)], { labels: [0, 1, 0, 1] });
  const splits = [{ train: lab.subset(set, [0, 1]), test: lab.subset(set, [2, 3]) }];
  const described = await experiments.splitFeatures(splits, bank);
  const known = described.moments[0]?.train;
  const [moments] = await lab.filterMoments(planes, bank);
  const vectors = lab.responseVectors(responses);
  const matrix = matrixOf([
    [3, 1],
    [1, 4],
  ]);
  const recipe = { ...lab.varmaZissermanRecipe, count: 2, pixels: 50 };
  const model = await lab.trainTextonModel(textureSet(2), recipe);
  const scores = [
    { labels: { k: 'one' }, accuracies: [0.5, 0.6] },
    { labels: { k: 'three' }, accuracies: [0.6, 0.6] },
  ];
  const encoded = [{ map, textons: own }];
  const pair = [
    [0.5, 0.5],
    [0.4, 0.6],
  ] as const;
  return {
    // filters
    compareResponses: [responses, responses],
    describeBank: [bank],
    directResponses: [formulaTexture(0, 0, 12), bank, { filters: [0] }],
    filterMoments: [planes, bank, {}],
    filterResponses: [plane, bank, { into: new Float32Array(responses.data.length), workers: 1 }],
    filterResponsesMany: [planes, bank, { workers: 1 }],
    gaborFilterBank: [{}],
    kernelProfile: [bank, 0],
    lmFilterBank: [{ size: 9 }],
    maximumResponses: [await lab.filterResponses(plane, lab.rfsFilterBank()), { set: 'MR8' }],
    pixelWindow: [plane, { x: 1, y: 2, size: 5 }],
    rfsFilterBank: [{}],
    schmidFilterBank: [{}],
    weberNormalise: [responses],
    // features
    applyZScore: [known?.vectors, lab.fitZScore(known?.vectors ?? [])],
    datasetResponses: [set, bank, {}],
    fitZScore: [known?.vectors],
    momentFeatures: [moments, {}],
    responseStatistics: [responses, {}],
    statisticsVectors: [training, {}],
    // textons
    imageTextonHistograms: [planes, bank, { dictionaries: words }],
    kmeans: [vectors, { k: 2 }],
    kmeansMany: [[vectors], { k: 2 }],
    kmeansSteps: [vectors, { k: 2 }],
    learnClassTextons: [training, { count: 2 }],
    learnTextons: [responses, { count: 2 }],
    mapAgreement: [map, map],
    mergeTextons: [dictionary, { count: 2 }],
    pixelTextons: [responses],
    quantisationError: [responses, own],
    responseVectors: [responses],
    textonDictionary: [words],
    textonHistogram: [map, 2],
    textonMap: [responses, own, {}],
    // classify
    accuracy: [
      [0, 1],
      [0, 1],
    ],
    chiSquare: [...pair, {}],
    chiSquareSvm: [models, models.histograms, {}],
    chooseKnn: [known, { ks: [1], folds: 2 }],
    classModels: [models],
    classifyByClassTextons: [responses, { textons: words, models: models.histograms }, {}],
    classifyImages: [textureSet(2), model, {}],
    classifyWithModel: [formulaTexture(0, 0, 40), model],
    confusionMatrix: [[0, 1], [0, 1], {}],
    cosine: [...pair],
    euclidean: [...pair],
    evaluateKnn: [known, known, { k: 1 }],
    evaluateTextonHistograms: [histograms, {}],
    evaluateTextons: [textureSet(2), recipe, {}],
    hellinger: [...pair],
    intersection: [...pair],
    knnClassify: [known, known?.vectors, { k: 1 }],
    knnVote: [[Int32Array.of(0, 1)], [0, 1], { k: 1 }],
    loadTextonModel: ['none.json'],
    manhattan: [...pair],
    nearestModel: [models, models.histograms, {}],
    normalisedResponses: [formulaTexture(0, 0, 40), {}],
    randomSplitHistograms: [textureSet(2), recipe, {}],
    saveTextonModel: [model, 'no-such-folder/model.json'],
    meanWithInterval: [[0.5, 0.6]],
    textonHistograms: [training, training, { textons: words }],
    trainTextonModel: [textureSet(2), recipe, {}],
    wilsonInterval: [1, 2],
    // reconstruct
    bankInverse: [bank],
    bankMatrix: [bank],
    compareImages: [plane, changed],
    correlation: [plane, changed],
    applyMapDecoder: [map, lab.learnMapDecoder(map, plane, { count: 2, radius: 1 })],
    deconvolveTextons: [map, own, { bank, regularisation: 3e-3 }],
    reconstructFromTextonMap: [map, own, { bank }],
    reconstructFromTextonMaps: [encoded, { bank, originals: [plane] }],
    encodeImages: [planes, { bank, count: 2 }],
    learnMapDecoder: [map, plane, { count: 2, radius: 1 }],
    matrixProduct: [matrix, matrix],
    meanGreyLevels: [map, plane, 2],
    overlapPatches: [map, lab.textonPatches(own, bank), { sigma: 1 }],
    renderTextonMap: [map, [0, 1]],
    patchPlane: [lab.textonPatches(own, bank), 0, {}],
    pseudoInverse: [matrix, {}],
    psnr: [plane, changed, {}],
    reconstruct: [plane, { bank, count: 2 }],
    singularValues: [matrix],
    ssim: [plane, changed, {}],
    textonPatches: [own, bank, {}],
    transpose: [matrix],
    // experiments
    runGrid: [{ k: { one: 1 } }, () => [0.5], {}],
    summariseScores: [scores],
    pairedGains: [scores, { along: 'k' }],
    verdicts: [experiments.pairedGains(scores, { along: 'k' })],
    splitFeatures: [splits, bank, {}],
    borderVariance: [set, bank, {}],
    varianceShares: [responses, bank],
    compareMerging: [dictionary, { images: [responses], counts: [2] }],
    kmeansRestarts: [vectors, { k: 2, starts: 2 }],
    quantisationCurve: [responses, { counts: [2], other: responses }],
    textonStability: [plane, changed, { bank, count: 2 }],
    classificationReport: [
      [0, 1],
      [0, 1],
    ],
    compareKnnChoices: [{ moments: described.moments }, { ks: [1], k: 1, folds: 2 }],
    cropSplits: [{ draws: 1, source: 'rendered' }],
    splitTextonHistograms: [splits, { ...lab.assignmentRecipe, bank, count: 2 }, {}],
    textonGrid: [
      splits,
      { border: { black: { border: 'zero' } } },
      { recipe: { ...lab.assignmentRecipe, bank, count: 2 } },
    ],
    splitTextonHistogramsByRecipe: [splits, { one: { ...lab.assignmentRecipe, bank, count: 2 } }, {}],
    knnAccuracies: [described.moments, { k: 1 }],
    repeatKnn: [described.moments, { k: 1 }],
    textonAccuracies: [[histograms], {}],
    averageDecoders: [[encoded], { banks: [bank], originals: [plane] }],
    bankPower: [bank, {}],
    compareDecoders: [map, own, { bank, original: plane }],
    evaluateDecodersHeldOut: [planes, { bank, count: 2, radii: [0] }],
    reconstructionCurve: [plane, { bank, counts: [2], decoders: ['centre'] }],
    errorByFrequency: [[plane], { copy: [changed] }],
    compareBorders: [planes, { bank, count: 2 }],
    kmeansByHand: [[[0], [1]], { start: [[0]] }],
  };
}

/** What calls itself a typed array and throws when it is read. */
function proxiesOf(value: unknown): unknown[] {
  return ArrayBuffer.isView(value) ? [new Proxy(value, {})] : [];
}

/** An argument with what no caller should give in it: in place of its parts, and of a list's first entry. */
function* spoilt(value: unknown): Generator<[place: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const proxy of proxiesOf(value)) yield ['a Proxy of it', proxy];
  if (ArrayBuffer.isView(value)) return;
  const parts = Array.isArray(value) ? [[0, value[0]]] : Object.entries(value);
  for (const [key, part] of parts as [string | number, unknown][]) {
    const bad = [null, 7n, Symbol('s'), [null], { length: -1 }, ...proxiesOf(part)];
    for (const instead of bad) {
      const changed = Array.isArray(value) ? value.with(0, instead) : { ...value, [key]: instead };
      yield [`${key} = ${typeof instead}`, changed];
    }
  }
}

/** What both entries of the package export. */
const exported: Readonly<Record<string, unknown>> = { ...lab, ...experiments };

/** What a call says when it refuses, or 'accepted'. */
async function answer(name: string, values: readonly unknown[]): Promise<string> {
  const run = (exported as Record<string, (...values: unknown[]) => unknown>)[name];
  try {
    const result = run?.(...values);
    if (typeof (result as AsyncGenerator | undefined)?.next === 'function')
      await (result as AsyncGenerator).next();
    await result;
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
}

const publicNames = [filters, features, textons, classify, reconstruct, experiments].flatMap((folder) =>
  Object.entries(folder)
    .filter(([name, value]) => typeof value === 'function' && name in exported)
    .map(([name]) => name),
);
describe('public functions of filters, features, textons, classify, reconstruct and experiments', () => {
  let calls: Calls = {};
  beforeAll(async () => {
    calls = await goodCalls();
  });

  it('are all called here', () => {
    expect(publicNames.filter((name) => !(name in calls))).toEqual([]);
    expect(Object.keys(calls).filter((name) => !publicNames.includes(name))).toEqual([]);
  });

  it.each(publicNames)(
    '%s refuses null, undefined, a number and an empty object in its own words',
    async (name) => {
      const good = calls[name] ?? [];
      const wrong: string[] = [];
      for (const at of good.keys())
        for (const bad of [null, undefined, 7, {}]) {
          const told = await answer(name, good.with(at, bad));
          // What is missing in an object may be told by the function that it is handed to.
          const form = typeof bad === 'object' && bad !== null ? /^\w+: / : new RegExp(`^${name}: `);
          if (told === 'accepted' ? bad === null : !form.test(told))
            wrong.push(`argument ${at} ${String(bad)}: ${told}`);
        }
      expect(wrong).toEqual([]);
    },
  );

  it.each(publicNames)('%s says in words what is wrong inside of its arguments', async (name) => {
    const good = calls[name] ?? [];
    const wrong: string[] = [];
    for (const at of good.keys())
      for (const [place, value] of spoilt(good[at])) {
        const told = await answer(name, good.with(at, value));
        if (told !== 'accepted' && !/^\w+: /.test(told)) wrong.push(`argument ${at} ${place}: ${told}`);
      }
    expect(wrong).toEqual([]);
  });
});
