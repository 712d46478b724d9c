import { brick, type BrickParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch, size } from './material-facts';

const plain: BrickParameters = { length: 32, course: 12, joint: 4, bond: 0.5, worn: 0.2, rough: 0.3 };

function mean(row: Float32Array): number {
  return row.reduce((sum, v) => sum + v, 0) / row.length;
}

describe('brick', () => {
  itIsAMaterial(brick, plain, { ...plain, bond: 0 });

  it('has courses of the given height, with joints that lie lower', () => {
    const wall = patch(brick, plain);
    expect(correlation(wall, 0, 12)).toBeGreaterThan(0.3);
    expect(correlation(wall, 0, 6)).toBeLessThan(0);
    const jointRow = wall.height.subarray(0, size);
    const faceRow = wall.height.subarray(6 * size, 7 * size);
    expect(mean(jointRow)).toBeLessThan(mean(faceRow) - 2);
  });
});
