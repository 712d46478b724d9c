import { rock, type RockParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: RockParameters = { form: 40, relief: 14, layers: 5, direction: 0, stretch: 3, fracture: 1 };

describe('rock', () => {
  itIsAMaterial(rock, plain, { ...plain, layers: 9 });

  it('is stretched along its direction', () => {
    const slate = patch(rock, plain);
    expect(correlation(slate, 12, 0)).toBeGreaterThan(correlation(slate, 0, 12) + 0.1);
  });
});
