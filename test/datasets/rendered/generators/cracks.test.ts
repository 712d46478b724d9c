import { cracks, type CrackParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { itIsAMaterial, patch } from './material-facts';

const plain: CrackParameters = { plate: 24, gap: 4, depth: 8, curl: 1, fine: 0.3 };

function mean(values: number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

describe('cracks', () => {
  itIsAMaterial(cracks, plain, { ...plain, plate: 14 });

  it('is dark in the depth of its cracks', () => {
    const { height, albedo } = patch(cracks, plain);
    const at = (low: boolean): number[] => [...albedo].filter((_, i) => (height[i] as number) < 3 === low);
    expect(at(true).length).toBeGreaterThan(500);
    expect(mean(at(true))).toBeLessThan(mean(at(false)) - 0.15);
  });
});
