import { groupRows } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('groupRows', () => {
  it("puts the group's name first in every row, and keeps the order", () => {
    const groups = {
      'by item': [{ k: 1, accuracy: 90 }],
      'by half': [
        { k: 1, accuracy: 80 },
        { k: 2, accuracy: 70 },
      ],
    };
    const rows = groupRows(groups, 'split');
    expect(rows).toEqual([
      { split: 'by item', k: 1, accuracy: 90 },
      { split: 'by half', k: 1, accuracy: 80 },
      { split: 'by half', k: 2, accuracy: 70 },
    ]);
    expect(Object.keys(rows[0] ?? {})[0]).toBe('split');
    expect(groups['by item'][0]).toEqual({ k: 1, accuracy: 90 });
  });

  it('keeps any name of a field, and refuses one that the rows have already', () => {
    expect(Object.entries(groupRows({ a: [{ k: 1 }] }, '__proto__')[0] ?? {})).toEqual([
      ['__proto__', 'a'],
      ['k', 1],
    ]);
    expect(() => groupRows({ a: [{ k: 1 }] }, 'k')).toThrow(
      "groupRows: groups['a'][0] must not already have a field 'k'; choose another field for the groups",
    );
  });
});
