import { paper, type PaperParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { itIsAMaterial, patch, size } from './material-facts';

const plain: PaperParameters = { facet: 40, relief: 30, fine: 0.5, levels: 1 };

describe('paper', () => {
  itIsAMaterial(paper, plain, { ...plain, levels: 3 });

  it('has plane facets: creases are few', () => {
    const { height } = patch(paper, plain);
    const bends: number[] = [];
    for (let y = 0; y < size; y++)
      for (let x = 1; x < size - 1; x++) {
        const i = y * size + x;
        bends.push(
          Math.abs((height[i - 1] as number) - 2 * (height[i] as number) + (height[i + 1] as number)),
        );
      }
    bends.sort((a, b) => a - b);
    expect(bends[Math.floor(0.8 * bends.length)]).toBeLessThan(0.3);
    expect(bends.at(-1)).toBeGreaterThan(0.8);
  });

  it('is one sheet without holes: neighbouring heights differ by no more than a steep facet', () => {
    for (let seed = 0; seed < 6; seed++) {
      const { height } = patch(paper, { ...plain, facet: 20 }, seed);
      let steepest = 0;
      for (let i = size; i < height.length; i++)
        steepest = Math.max(steepest, Math.abs((height[i] as number) - (height[i - size] as number)));
      expect(steepest).toBeLessThan(9);
    }
  });
});
