import { plaster, type PlasterParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: PlasterParameters = { splat: 30, relief: 5, flattened: 0.3, sand: 0.2, stroke: 0, direction: 0 };

describe('plaster', () => {
  itIsAMaterial(plaster, plain, { ...plain, flattened: 1 });

  it('shows the direction of the trowel', () => {
    const combed = patch(plaster, { ...plain, relief: 0, stroke: 3 });
    expect(correlation(combed, 8, 0)).toBeGreaterThan(correlation(combed, 0, 8) + 0.3);
  });
});
