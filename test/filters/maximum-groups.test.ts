import { maximumGroups, rfsFilterBank } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';

const { filters } = rfsFilterBank();

describe('maximumGroups', () => {
  it.each(['MR8', 'MR4', 'MRS4'] as const)('takes %s over filters of one kind, each at most once', (set) => {
    const groups = maximumGroups('f', { set });
    expect(groups).toHaveLength(set === 'MR8' ? 8 : 4);
    const used = groups.flatMap(({ kernels }) => kernels);
    expect(new Set(used).size).toBe(used.length);
    for (const { kernels, absolute } of groups) {
      const kinds = new Set(kernels.map((k) => filters[k]?.kind));
      expect(kinds.size).toBe(1);
      expect(absolute).toBe(kinds.has('edge'));
      if (set !== 'MRS4') expect(new Set(kernels.map((k) => filters[k]?.sigma)).size).toBe(1);
    }
    expect(groups.slice(-2).map(({ kernels }) => filters[kernels[0] as number]?.kind)).toEqual([
      'gaussian',
      'log',
    ]);
  });

  it('takes magnitudes of all oriented filters or of none where told so', () => {
    const magnitudes = (sign: 'signed' | 'absBoth') => maximumGroups('f', { sign }).map((g) => g.absolute);
    expect(magnitudes('signed')).not.toContain(true);
    expect(magnitudes('absBoth')).toEqual([...Array.from({ length: 6 }, () => true), false, false]);
  });

  it('names a set that there is not', () => {
    expect(() => maximumGroups('f', { set: 'MR2' as 'MR4' })).toThrow(/f: set.*got "MR2"$/);
  });
});
