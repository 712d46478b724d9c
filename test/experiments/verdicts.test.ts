import fc from 'fast-check';
import { pairedGains, verdicts, type Comparison } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

/** A row as pairedGains makes it, from gains in points. */
function comparison(...gains: number[]): Comparison {
  const scores = [
    { labels: { m: 'old' }, accuracies: gains.map(() => 0.5) },
    { labels: { m: 'new' }, accuracies: gains.map((gain) => 0.5 + gain / 100) },
  ];
  return pairedGains(scores, { along: 'm' })[0] as Comparison;
}

describe('verdicts', () => {
  it('adjusts the p of paired t tests by their number', () => {
    // By hand, three draws: p = 1 − t/√(2 + t²). Gains 0, 10, 20: t = √3, p = 0.225403. Gains 9, 10, 11: t = √300,
    // p = 0.003317, twice that for two comparisons. Its negative loses by the same numbers.
    const [wide, narrow] = verdicts([comparison(0, 10, 20), comparison(-9, -10, -11)]);
    expect([wide?.p, wide?.adjustedP, narrow?.p, narrow?.adjustedP]).toBeCloseToArray(
      [0.2254033, 0.2254033, 0.0033167, 0.0066335],
      { atol: 1e-7 },
    );
    expect([wide?.verdict, narrow?.verdict]).toEqual(['not settled by these draws', 'loses']);
  });

  it('agrees with SciPy’s paired t test and the Holm rule of statsmodels', () => {
    const { p, adjusted, low, high } =
      golden<Record<'p' | 'adjusted' | 'low' | 'high', number[]>>('pipeline/verdicts');
    const draws = [0, 1, 2, 3, 4, 5, 6, 7];
    const base = draws.map((d) => 0.5 + ((5 * d * d + 3 * d) % 17) / 100);
    const settings = p.map((_, i) => ({
      labels: { setting: String(i) },
      accuracies: draws.map(
        (d) => (base[d] as number) + (((7 * i * i + 3 * d * d + 5 * i * d) % 23) - 11) / 400 + (i - 3) / 60,
      ),
    }));
    const scores = [{ labels: { setting: 'base' }, accuracies: base }, ...settings];
    const rows = verdicts(pairedGains(scores, { along: 'setting' }));
    expect(rows.map((row) => row.p)).toBeCloseToArray(p, { rtol: 1e-9 });
    expect(rows.map((row) => row.adjustedP)).toBeCloseToArray(adjusted, { rtol: 1e-9 });
    expect(rows.map((row) => row.low)).toBeCloseToArray(low, { atol: 1e-4 });
    expect(rows.map((row) => row.high)).toBeCloseToArray(high, { atol: 1e-4 });
    const said = ['loses', 'loses', 'not settled by these draws', 'not settled by these draws', 'gains'];
    expect(rows.map((row) => row.verdict)).toEqual([...said, 'gains', 'gains']);
  });

  it('says it in words with the numbers', () => {
    const texts = verdicts([comparison(9, 10, 11), comparison(-9, -10, -11), comparison(0, 10, 20)]).map(
      ({ text }) => text,
    );
    expect(texts).toEqual([
      'gains 10.0 points, 95 % interval 7.5 to 12.5',
      'loses 10.0 points, 95 % interval 7.5 to 12.5',
      'not settled by these draws: 10.0 points, 95 % interval −14.8 to 34.8',
    ]);
  });

  it('says when an interval beside 0 is not enough among so many', () => {
    const alone = comparison(1, 3, 5, 4);
    expect(verdicts([alone])[0]?.verdict).toBe('gains');
    const among = verdicts([alone, comparison(1, -1, 0, 0), comparison(2, -1, -3, 1)]);
    expect(among[0]?.text).toBe(
      'not settled by these draws: 3.3 points, 95 % interval 0.5 to 6.0, which is not enough among 3 comparisons',
    );
    expect(verdicts([alone, comparison(1, -1, 0, 0)], { level: 0.2 })[0]?.verdict).toBe('gains');
  });

  it('settles nothing by one draw or by equal scores', () => {
    const [one, equal] = verdicts([comparison(12), comparison(0, 0, 0)]);
    expect(one).toMatchObject({ p: 1, verdict: 'not settled by these draws' });
    expect(one?.text).toBe('not settled by these draws: 12.0 points in a single draw');
    expect(equal).toMatchObject({ p: 1, verdict: 'not settled by these draws' });
    expect(verdicts([])).toEqual([]);
  });

  it('judges gains that are always the same by their number: accuracies move in steps', () => {
    // The two-sided sign test by hand: all of 2 signs alike 1/2, of 3 1/4, of 8 1/128.
    const p = [2, 3, 8].map((draws) => verdicts([comparison(...Array<number>(draws).fill(-3))])[0]);
    expect(p.map((row) => row?.p)).toEqual([1 / 2, 1 / 4, 1 / 128]);
    expect(p.map((row) => row?.verdict)).toEqual([
      'not settled by these draws',
      'not settled by these draws',
      'loses',
    ]);
  });

  it('keeps rows, their order and the order of their p, and settles no more than each alone does', () => {
    const gains = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(gains, { minLength: 1, maxLength: 9 }), (lists) => {
        const rows = lists.map((list) => comparison(...list));
        const judged = verdicts(rows);
        judged.forEach((row, i) => {
          expect(row).toMatchObject(rows[i] as Comparison);
          expect(row.adjustedP).toBeGreaterThanOrEqual(row.p);
          for (const other of judged)
            if (row.p < other.p) expect(row.adjustedP).toBeLessThanOrEqual(other.adjustedP);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('refuses rows that are no comparisons', () => {
    expect(() => verdicts([{ ...comparison(1, 2), deviation: NaN }])).toThrow(
      'verdicts: comparisons[0].deviation must be a number of at least 0, got NaN',
    );
    expect(() => verdicts([{ ...comparison(1, 2), draws: 0 }])).toThrow(
      'verdicts: comparisons[0].draws must be an integer of at least 1, got 0',
    );
  });
});
