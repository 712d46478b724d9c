import { pairedGains, runGrid, type Score } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';

const score = (labels: Score['labels'], ...accuracies: number[]): Score => ({ labels, accuracies });

describe('pairedGains', () => {
  it('compares draw by draw, so that what all draws share does not widen the interval', () => {
    const rows = pairedGains(
      [score({ border: 'zero' }, 0.2, 0.5, 0.8), score({ border: 'reflect' }, 0.3, 0.6, 0.9)],
      { along: 'border' },
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ border: 'reflect', comparedWith: 'zero' });
    expect([rows[0]?.gain, rows[0]?.low, rows[0]?.high]).toBeCloseToArray([10, 10, 10], { atol: 1e-9 });
    expect(rows[0]?.accuracy).toBeCloseTo(60, 9);
  });

  it('has the interval of the mean difference by Student’s t', () => {
    // By hand: differences 0, 10 and 20 points, deviation 10; 4.30265 · 10 / √3 on either side.
    const [row] = pairedGains([score({ m: 'a' }, 0.1, 0.1, 0.1), score({ m: 'b' }, 0.1, 0.2, 0.3)], {
      along: 'm',
    });
    expect([row?.gain, row?.low, row?.high]).toBeCloseToArray([10, 10 - 24.8414, 10 + 24.8414], {
      atol: 1e-3,
    });
  });

  it('holds every other axis still', async () => {
    const scores = await runGrid({ a: { x: 0.1, y: 0.3 }, b: { p: 0, q: 0.5 } }, ({ a, b }) => [
      a + b,
      a + b,
    ]);
    const rows = pairedGains(scores, { along: 'a' });
    expect(rows.map(({ a, b, comparedWith, gain }) => [a, b, comparedWith, Math.round(gain)])).toEqual([
      ['y', 'p', 'x', 20],
      ['y', 'q', 'x', 20],
    ]);
  });

  it('takes named pairs in their order', () => {
    const scores = ['a', 'b', 'c'].map((m, i) => score({ m }, i / 10, i / 10));
    const rows = pairedGains(scores, {
      along: 'm',
      pairs: [
        ['a', 'c'],
        ['c', 'b'],
      ],
    });
    expect(rows.map(({ m, comparedWith, gain }) => [m, comparedWith, Math.round(gain)])).toEqual([
      ['a', 'c', -20],
      ['c', 'b', 10],
    ]);
  });

  it('refuses unknown axes and settings, lone scores and unequal draws', () => {
    const scores = [score({ m: 'a' }, 0.1), score({ m: 'b' }, 0.2)];
    expect(() => pairedGains(scores, { along: 'k' })).toThrow(
      'pairedGains: along must be an axis of all scores (m), got "k"',
    );
    expect(() => pairedGains(scores, { along: 'm', pairs: [['a', 'z']] })).toThrow(
      'pairedGains: pairs must name settings of \'m\' (a, b), got "z"',
    );
    const lone = [score({ m: 'a', n: '1' }, 0.1), score({ m: 'b', n: '2' }, 0.2)];
    expect(() => pairedGains(lone, { along: 'm' })).toThrow(
      'with everything else equal, got only one of them',
    );
    expect(() => pairedGains([score({ m: 'a' }, 0.1), score({ m: 'b' }, 0.2, 0.3)], { along: 'm' })).toThrow(
      'pairedGains: scores must have the same draws to be compared, got 2 and 1',
    );
  });
});
