import { filterResponses, lmFilterBank, weberNormalise } from 'texton-lab';
import { datasetResponses } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';
import { textureSet } from '../classify/texture-set';

const set = textureSet(1, 2);
const bank = { ...lmFilterBank({ size: 9 }), filters: lmFilterBank({ size: 9 }).filters.slice(0, 4) };

describe('datasetResponses', () => {
  it('filters every image in order, keeps its class and reports progress', async () => {
    const seen: number[][] = [];
    const found = await datasetResponses(set, bank, {
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(found.responses).toEqual([
      await filterResponses(await set.get(0), bank),
      await filterResponses(await set.get(1), bank),
    ]);
    expect([...found.labels]).toEqual([0, 1]);
    expect(seen).toEqual([[2, 2]]);
  });

  it("uses the border asked for, and Weber's law when it is asked for", async () => {
    const found = await datasetResponses(set, bank, { border: 'reflect', weber: true });
    const plain = await filterResponses(await set.get(1), bank, { border: 'reflect' });
    expect(found.responses[1]).toEqual(weberNormalise(plain));
  });

  it('refuses an unknown option', async () => {
    await expect(datasetResponses(set, bank, { edge: 1 } as object)).rejects.toThrow(
      "datasetResponses: unknown option 'edge'",
    );
  });
});
