import fc from 'fast-check';
import * as exercises from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';

const answers = fc.anything({
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  withBigInt: true,
  withMap: true,
  withDate: true,
});

describe.each(Object.entries(exercises))('%s', (_, check) => {
  it('says something of any answer, and throws nothing', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (answer, thrown) => {
        const found = check(() => {
          if (thrown) throw answer;
          return answer;
        });
        expect(found.message.length).toBeGreaterThan(10);
        expect(found.passed).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('says something of what is no function', () => {
    for (const value of [undefined, null, 3, 'chiSquare', {}, [], Symbol('f')])
      expect(check(value as never).message).toContain('pass the function itself to the check');
  });

  it('says the same again', () => {
    expect(check(() => 1)).toEqual(check(() => 1));
  });
});
