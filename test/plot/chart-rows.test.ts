import { chartRows, describeRows, knownEnds } from 'texton-lab/dist/plot/chart-rows';
import { describe, expect, it } from 'vitest';

describe('chartRows', () => {
  const fields = { y: 'y', low: 'low', high: 'high' };
  const rules = { numbers: ['y', 'low', 'high'] } as const;

  it('takes the values of the roles, under their names', () => {
    expect(chartRows('f', [{ 'a.b': 1, c: 'z', more: 2 }], { y: 'a.b', series: 'c' }, rules)).toEqual([
      { y: 1, series: 'z' },
    ]);
  });

  it('lets ends of intervals be unknown, and nothing else', () => {
    const rows = [{ y: 1, low: NaN, high: NaN }];
    expect(() => chartRows('f', rows, fields, rules)).not.toThrow();
    expect(() => chartRows('f', rows, { y: 'low' }, rules)).toThrow('f: rows[0].low must be finite, got NaN');
    expect(() => chartRows('f', [{ y: 1, low: Infinity }], { y: 'y', low: 'low' }, rules)).toThrow(
      'f: rows[0].low must be finite, got Infinity',
    );
    expect(() => chartRows('f', rows, { ...fields, high: 'end' }, rules)).toThrow(
      "f: rows[0] must have a field 'end', got {y, low, high}",
    );
  });

  it.each([null, 'ten', true, {}, () => 1])('refuses %s where a number is needed', (y) => {
    expect(() => chartRows('f', [{ y: 1 }, { y: y as number }], { y: 'y' }, rules)).toThrow(
      'f: rows[1].y must be a number, got ',
    );
  });

  it('does not take for a field what every object has', () => {
    expect(() => chartRows('f', [{ y: 1 }], { series: 'constructor' }, rules)).toThrow(
      'f: rows[0].constructor must be a number or a string or a boolean, got a function',
    );
  });
});

describe('knownEnds', () => {
  const [known, unknown] = [
    { low: 1, high: 2 },
    { low: NaN, high: NaN },
  ];
  it('leaves unknown intervals out, and the layer where there is no other', () => {
    expect(knownEnds([known])).toEqual({});
    expect(knownEnds([unknown])).toBeUndefined();
    expect(knownEnds([known, unknown])).toEqual({
      transform: [{ filter: 'isValid(datum.low) && isValid(datum.high)' }],
    });
  });
});

describe('describeRows', () => {
  it('rounds to four digits', () => {
    expect(describeRows('Line chart', [{ x: 1, y: 1 / 3 }], { xTitle: 'a', yTitle: 'b' })).toBe(
      'Line chart: b (0.3333 to 0.3333) against a (1 to 1).',
    );
  });

  it('lists the series, all of the text visible', () => {
    const rows = [
      { x: 'p', y: 2, series: 'a\u0007' },
      { x: 'q', y: -1, series: true },
    ];
    expect(
      describeRows('Bar chart', rows, { groups: 'series', title: 't\n', xTitle: 'a', yTitle: 'b' }),
    ).toBe('Bar chart «t\\n»: b (-1 to 2) against a (p to q); series: a\\x07; true.');
  });
});
