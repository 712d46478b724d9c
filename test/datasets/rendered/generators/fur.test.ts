import { fur, type FurParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: FurParameters = { length: 40, radius: 1.2, direction: 0, wander: 0, lock: 40, curl: 0 };

describe('fur', () => {
  itIsAMaterial(fur, plain, { ...plain, curl: 2 });

  it('lies in its direction', () => {
    const hair = patch(fur, plain);
    expect(correlation(hair, 6, 0)).toBeGreaterThan(correlation(hair, 0, 6) + 0.1);
  });
});
