import { knit, type KnitParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: KnitParameters = { column: 12, row: 10, rib: 0, loose: 0, fuzz: 0.1 };

describe('knit', () => {
  itIsAMaterial(knit, plain, { ...plain, rib: 2 });

  it('repeats after a stitch across and along, and changes at every rib', () => {
    const fabric = patch(knit, plain);
    expect(correlation(fabric, 12, 0)).toBeGreaterThan(0.8);
    expect(correlation(fabric, 0, 10)).toBeGreaterThan(0.8);
    const ribbed = patch(knit, { ...plain, rib: 2 });
    expect(correlation(ribbed, 48, 0)).toBeGreaterThan(0.8);
    expect(correlation(ribbed, 24, 0)).toBeLessThan(0.5);
  });
});
