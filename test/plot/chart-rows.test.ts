import { describeRows } from 'texton-lab/dist/plot/chart-rows';
import { describe, expect, it } from 'vitest';

describe('describeRows', () => {
  it('rounds to four digits', () => {
    expect(
      describeRows('Line chart', [{ a: 1, b: 1 / 3 }], { x: 'a', y: 'b', xTitle: 'a', yTitle: 'b' }),
    ).toBe('Line chart: b (0.3333 to 0.3333) against a (1 to 1).');
  });
});
