import { water, type WaterParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: WaterParameters = { wavelength: 40, relief: 8, direction: 0, spread: 0.2, chop: 0.8 };

describe('water', () => {
  itIsAMaterial(water, plain, { ...plain, spread: 1 });

  it('has its crests across the wind', () => {
    const sea = patch(water, plain);
    expect(correlation(sea, 0, 8)).toBeGreaterThan(correlation(sea, 8, 0) + 0.2);
  });
});
