import { ripples, type RippleParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: RippleParameters = { wavelength: 16, relief: 5, direction: 0, wander: 0, grain: 2, grit: 0.2 };

describe('ripples', () => {
  itIsAMaterial(ripples, plain, { ...plain, wander: 1 });

  it('has its crests at the given distance, across the wind', () => {
    const dune = patch(ripples, plain);
    expect(correlation(dune, 16, 0)).toBeGreaterThan(0.5);
    expect(correlation(dune, 8, 0)).toBeLessThan(0);
    expect(correlation(dune, 0, 8)).toBeGreaterThan(0.5);
  });
});
