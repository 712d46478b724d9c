import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  classifyWithModel,
  loadTextonModel,
  saveTextonModel,
  trainTextonModel,
  varmaZissermanRecipe,
  type TextonModel,
} from 'texton-lab/dist/classify';
import { modelChecksum } from 'texton-lab/dist/classify/model-checksum';
import { rfsFilterBank } from 'texton-lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';
import { textureSet } from './texture-set';

const recipe = { ...varmaZissermanRecipe, count: 3, pixels: 200 };

let folder = '';
let file = '';
let model: TextonModel;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'texton-model-'));
  file = path.join(folder, 'model.json');
  model = await trainTextonModel(textureSet(2), recipe);
  await saveTextonModel(model, file);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Stored = { textons: { data: number[] }; histograms: number[][]; labels: number[] };

describe('a texton model', () => {
  it('comes back from its file exactly, and nothing is left beside it', async () => {
    expect(await loadTextonModel(file)).toEqual(model);
    expect(readdirSync(folder)).toEqual(['model.json']);
  });

  it('comes back with the settings that are not the usual ones, which a file else does not name', async () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/"(weber|standardised)"/);
    const other = path.join(folder, 'other.json');
    for (const settings of [
      { weber: false },
      { standardise: false, weber: false },
      { bank: 'mr4', standardise: false },
    ] as const) {
      const trained = await trainTextonModel(textureSet(2), { ...recipe, bank: 's', ...settings });
      await saveTextonModel(trained, other);
      expect(trained).toMatchObject(settings);
      expect(await loadTextonModel(other)).toEqual(trained);
      // A program that does not know the settings must not classify without them: its check sum leaves them out.
      const { sha256 } = JSON.parse(readFileSync(other, 'utf8')) as { sha256: string };
      const {
        weber: _,
        standardised: __,
        ...usual
      } = JSON.parse(readFileSync(other, 'utf8')) as Stored & {
        weber?: boolean;
        standardised?: boolean;
      };
      expect(modelChecksum(usual)).not.toBe(sha256);
    }
    rmSync(other);
  });

  it('comes back from a file whose names and white space were arranged anew', async () => {
    const stored = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object);
    const other = path.join(folder, 'other.json');
    writeFileSync(other, JSON.stringify(Object.fromEntries(stored.toReversed()), null, 2));
    expect(await loadTextonModel(other)).toEqual(model);
    rmSync(other);
  });

  it('comes back from a file with its bank by name, though it was trained with the bank itself', async () => {
    const other = path.join(folder, 'other.json');
    const itself = { ...recipe, bank: rfsFilterBank(), maxima: { set: 'MR8' } } as const;
    await saveTextonModel(await trainTextonModel(textureSet(2), itself), other);
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(file, 'utf8'));
    rmSync(other);
  });

  it('comes back from a file that was written by an earlier version', async () => {
    const old = path.join(__dirname, '../golden/texton_model_v2.json');
    const loaded = await loadTextonModel(old);
    expect(loaded).toMatchObject({ bank: 's', border: 'zero', standardise: false, weber: true });
    expect(loaded.histograms).toHaveLength(6);
  });

  it('has a histogram for every image over the textons of all classes', () => {
    expect([model.textons.rows, model.histograms.length]).toEqual([9, 6]);
    for (const histogram of model.histograms) expect(histogram.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('names the texture of an image, and how far every class is', async () => {
    for (const label of [0, 1, 2]) {
      const answer = await classifyWithModel(formulaTexture(label, 9, 60), model);
      expect(answer.className).toBe(['blobs', 'rows', 'columns'][label]);
      expect(answer.ranking).toHaveLength(3);
      expect(answer.ranking[0]?.distance).toBe(answer.distance);
    }
  });

  it('keeps the old file when it cannot be written', async () => {
    const missing = path.join(folder, 'none', 'model.json');
    await expect(saveTextonModel(model, missing)).rejects.toThrow(
      `saveTextonModel: cannot write '${missing}': there is no such folder; make it first`,
    );
  });

  const change = (from: string | RegExp, to: string): string => readFileSync(file, 'utf8').replace(from, to);
  const edit = (by: (stored: Stored) => void): string => {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    by(stored);
    return JSON.stringify(stored);
  };
  it.each([
    [() => readFileSync(file, 'utf8').slice(0, 300), 'is damaged: it is not complete JSON'],
    [() => '[1]', 'is not a model written by saveTextonModel'],
    [() => change('"version":2', '"version":1'), 'must have version 2, got 1; train the model again'],
    [() => change('"version":2', '"version":3'), 'must have version 2, got 3; train the model again'],
    [() => change(/"sha256":"[^"]*",/, ''), 'is damaged: its contents do not match its checksum'],
    [() => change('"blobs"', '"blubs"'), 'is damaged: its contents do not match its checksum'],
    [
      () => edit(({ textons }) => void (textons.data[5] = (textons.data[5] as number) + 1e-9)),
      'is damaged: its contents do not match its checksum; train the model again',
    ],
    [
      () => edit(({ labels }) => void labels.push(labels.shift() as number)),
      'its contents do not match its checksum',
    ],
    [() => change('"mr8"', '"mr9"'), /is damaged: bank.*got "mr9"/],
    [() => change('"rows":9', '"rows":8'), /is damaged: textons.*finite/],
    [() => change(/"labels":\[0/, '"labels":[7'), /is damaged: labels.*every histogram/],
    [
      () => change(/"histograms":\[\[[^,]*,/, '"histograms":[[null,'),
      /is damaged: histograms\[0\].*9 finite/,
    ],
    [() => change('"rows"', '3'), 'is damaged: '],
    [() => change('"mr8"', '"s"'), /is damaged: textons.*13.*got 8;/],
    [
      () => edit((stored) => void Object.assign(stored.textons, { cols: 7, data: Array(63).fill(0) })),
      /is damaged: textons.*8.*got 7;/,
    ],
    [
      () =>
        edit(
          ({ histograms: [first] }) =>
            void first?.splice(0, 2, -0.25, (first[0] ?? 0) + (first[1] ?? 0) + 0.25),
        ),
      'is damaged: histograms[0] must be frequencies of at least 0 that sum to 1, got -0.25 as the least',
    ],
    [
      () => edit(({ histograms }) => void (histograms[2] as number[]).fill(99, 3, 4)),
      'histograms[2] must be',
    ],
    [
      () => edit((stored) => void (stored.histograms = stored.histograms.map((h) => h.map((v) => 50 * v)))),
      'is damaged: histograms[0] must be frequencies of at least 0 that sum to 1',
    ],
    [() => edit(({ labels }) => void labels.fill(1)), /is damaged: labels.*two classes/],
  ])('says what is wrong with a bad file %#', async (text, message) => {
    const bad = path.join(folder, 'bad.json');
    writeFileSync(bad, text());
    const loading = loadTextonModel(bad);
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toThrow(bad);
    rmSync(bad);
  });

  it('says so when there is no file', async () => {
    await expect(loadTextonModel('/no/model.json')).rejects.toThrow(
      "loadTextonModel: cannot read '/no/model.json': it does not exist; check the path",
    );
    await expect(loadTextonModel('/')).rejects.toThrow(/^loadTextonModel: cannot read '\/': it is a folder/);
  });
});
