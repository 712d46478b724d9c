import { sideBySide } from 'texton-lab/dist/plot/side-by-side';
import { describe, expect, it } from 'vitest';

describe('sideBySide', () => {
  it('makes columns of one field, and a row of whatever else is equal', () => {
    const cells = [
      { labels: { bank: 'LM', k: 1 }, content: 'a' },
      { labels: { bank: 'LM', k: 2 }, content: 'b' },
      { labels: { bank: 'Gabor', k: 2 }, content: 'c' },
    ];
    expect(sideBySide(cells, { across: 'bank', nothing: '' })).toEqual({
      rows: [
        { k: 1, LM: 'a', Gabor: '' },
        { k: 2, LM: 'b', Gabor: 'c' },
      ],
      columns: ['k', 'LM', 'Gabor'],
      settings: ['LM', 'Gabor'],
    });
  });
});
