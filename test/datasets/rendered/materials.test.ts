import { brodatzMaterials } from 'texton-lab/dist/datasets/rendered/brodatz-materials';
import { materials } from 'texton-lab/dist/datasets/rendered/materials';
import { describe, expect, it } from 'vitest';

describe('materials', () => {
  it('are 61 of different names, and 13 for the Brodatz-like set', () => {
    expect(materials).toHaveLength(61);
    expect(new Set(materials.map(({ name }) => name)).size).toBe(61);
    expect(new Set(brodatzMaterials.map(({ name }) => name)).size).toBe(13);
  });

  it('come from many generators, the first ten from ten', () => {
    expect(new Set(materials.map(({ generator }) => generator)).size).toBe(29);
    expect(new Set(materials.slice(0, 10).map(({ generator }) => generator)).size).toBe(10);
  });

  it('differ in more than gloss: no two of one generator share all parameters', () => {
    const texts = materials.map(({ generator, parameters }) => generator + JSON.stringify(parameters));
    expect(new Set(texts).size).toBe(61);
  });
});
