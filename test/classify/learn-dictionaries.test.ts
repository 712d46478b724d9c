import { checkRecipe, learnDictionaries, varmaZissermanRecipe } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

const recipe = checkRecipe('f', {
  ...varmaZissermanRecipe,
  bank: 's',
  count: 2,
  images: 1,
  pixels: 100,
  seed: 1,
});

describe('learnDictionaries', () => {
  it('learns textons of every class for each training set, each image read once', async () => {
    const read: number[] = [];
    const set = textureSet(3);
    const dataset = { ...set, get: (i: number) => (read.push(i), set.get(i)) };
    const trainingSets = [Int32Array.of(0, 3, 6), Int32Array.of(0, 4, 6)];
    const dictionaries = await learnDictionaries(dataset, trainingSets, recipe);
    expect(dictionaries.map((d) => [d.textons.rows, d.textons.cols])).toEqual([
      [6, 13],
      [6, 13],
    ]);
    expect([...(dictionaries[0]?.classes ?? [])]).toEqual([0, 0, 1, 1, 2, 2]);
    expect(read).toEqual([0, 3, 4, 6]);
  });

  it('learns other textons without standardising, and without the rescaling', async () => {
    const learn = async (more: object): Promise<number[]> => {
      const [found] = await learnDictionaries(textureSet(2), [Int32Array.of(0, 2, 4)], {
        ...recipe,
        ...more,
      });
      return [...(found?.textons.data ?? [])];
    };
    const found = await Promise.all([{}, { standardise: false }, { weber: false }].map(learn));
    expect(new Set(found.map(String)).size).toBe(3);
  });

  it('learns from all training images where that many are wanted, and from no other', async () => {
    const set = textureSet(3);
    const read = new Set<number>();
    const get = (i: number) => (read.add(i), set.get(i));
    const items = Int32Array.of(0, 1, 3, 4, 6, 7);
    await learnDictionaries({ ...set, get }, [items], { ...recipe, images: 13 });
    expect([...read].toSorted((a, b) => a - b)).toEqual([...items]);
  });
});
