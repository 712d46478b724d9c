import { randomGenerator } from 'texton-lab';
import { brodatzMaterials } from 'texton-lab/dist/datasets/rendered/brodatz-materials';
import { describe, expect, it } from 'vitest';

describe('brodatzMaterials', () => {
  it('have heights that a frontal view with a margin of 16 px can shade', () => {
    for (const { name, surface } of brodatzMaterials) {
      const { height } = surface(randomGenerator(13, 1), 160);
      const range = Math.max(...height) - Math.min(...height);
      expect(range, name).toBeGreaterThan(1);
      expect(range, name).toBeLessThan(110);
    }
  });
});
