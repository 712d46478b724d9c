import { checkRows, describeRows, knownEnds } from 'texton-lab/dist/plot/chart-rows';
import { describe, expect, it } from 'vitest';

describe('checkRows', () => {
  it('lets ends of intervals be unknown, and nothing else', () => {
    const rows = [{ y: 1, low: NaN, high: NaN }];
    expect(() => checkRows('f', rows, ['y'], ['low', 'high'])).not.toThrow();
    expect(() => checkRows('f', rows, ['y', 'low'])).toThrow('f: rows[0].low must be finite, got NaN');
    expect(() => checkRows('f', [{ y: 1, low: Infinity }], ['y'], ['low'])).toThrow(
      'f: rows[0].low must be finite, got Infinity',
    );
    expect(() => checkRows('f', rows, ['y'], ['end'])).toThrow("f: rows[0] must have a field 'end'");
  });
});

describe('knownEnds', () => {
  const [known, unknown] = [
    { low: 1, high: 2 },
    { low: NaN, high: NaN },
  ];
  it('leaves unknown intervals out, and the layer where there is no other', () => {
    expect(knownEnds([known], ['low', 'high'])).toEqual({});
    expect(knownEnds([unknown], ['low', 'high'])).toBeUndefined();
    expect(knownEnds([known, unknown], ['low', 'high'])).toEqual({
      transform: [{ filter: 'isValid(datum["low"]) && isValid(datum["high"])' }],
    });
  });
});

describe('describeRows', () => {
  it('rounds to four digits', () => {
    expect(
      describeRows('Line chart', [{ a: 1, b: 1 / 3 }], { x: 'a', y: 'b', xTitle: 'a', yTitle: 'b' }),
    ).toBe('Line chart: b (0.3333 to 0.3333) against a (1 to 1).');
  });
});
