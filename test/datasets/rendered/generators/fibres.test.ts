import { fibres, type FibreParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: FibreParameters = {
  length: 60,
  radius: 1.5,
  direction: 0,
  spread: 0.1,
  curl: 0.1,
  layers: 3,
  thickness: 5,
  mottle: 0.2,
};

describe('fibres', () => {
  itIsAMaterial(fibres, plain, { ...plain, direction: 1.57 });

  it('lies in its main direction', () => {
    const along = patch(fibres, plain);
    expect(correlation(along, 8, 0)).toBeGreaterThan(correlation(along, 0, 8) + 0.2);
    const across = patch(fibres, { ...plain, direction: 1.57 });
    expect(correlation(across, 0, 8)).toBeGreaterThan(correlation(across, 8, 0) + 0.2);
  });
});
