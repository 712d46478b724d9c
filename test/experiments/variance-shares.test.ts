import { lmFilterBank } from 'texton-lab';
import { varianceShares } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('varianceShares', () => {
  const lm = lmFilterBank();
  const bank = { ...lm, filters: [0, 20, 1].map((k) => lm.filters[k] as (typeof lm.filters)[number]) };

  it('sums the variances of each kind, as parts of all', () => {
    // Variances 1, 4 and 5 of two edges (the first and the last) and a bar.
    const data = Float32Array.of(-1, 1, 0, 4, 7 - Math.sqrt(5), 7 + Math.sqrt(5));
    const rows = varianceShares({ count: 3, width: 2, height: 1, data }, bank);
    expect(rows.map((r) => [r.bank, r.kind])).toEqual([
      ['LM (VGG)', 'edge'],
      ['LM (VGG)', 'bar'],
    ]);
    expect(rows.map((r) => r.varianceShare)).toBeCloseToArray([60, 40], { atol: 1e-4 });
  });

  it('refuses responses of another bank, and pixels that do not differ', () => {
    expect(() => varianceShares({ count: 1, width: 1, height: 1, data: new Float32Array(1) }, bank)).toThrow(
      "varianceShares: responses must have the bank's 3 planes, got 1",
    );
    expect(() => varianceShares({ count: 3, width: 2, height: 1, data: new Float32Array(6) }, bank)).toThrow(
      'varianceShares: responses must not be constant, got the same at every pixel',
    );
  });
});
