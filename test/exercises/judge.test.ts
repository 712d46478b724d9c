import { judge } from 'texton-lab/dist/exercises/judge';
import { readNumbers } from 'texton-lab/dist/exercises/read-numbers';
import type { Exercise } from 'texton-lab/dist/exercises/exercise';
import { describe, expect, it } from 'vitest';

const doubling: Exercise<readonly [values: number[], by: number]> = {
  name: 'scale',
  inputs: ['values', 'by'],
  cases: [
    [[1, 2], 3],
    [Array.from({ length: 40 }, (_, i) => i), 0.5],
  ],
  solve: (values, by) => values.map((value) => value * by),
  mistakes: [{ hint: 'That is a sum.', solve: (values, by) => values.map((value) => value + by) }],
  read: (answer, [values]) => readNumbers(answer, { length: values.length }),
  notANumber: 'NaN.',
};
const said = (student: unknown): string => judge(doubling, student as () => unknown).message;

describe('judge', () => {
  it('says what came out, what should have, and why', () => {
    expect(said((values: number[], by: number) => values.map((value) => value + by))).toBe(
      'scale: for values [1, 2] and by 3 it gives [4, 5], but should give [3, 6]. That is a sum.',
    );
  });

  it('names the worst place of a long answer', () => {
    const student = (values: number[], by: number): number[] =>
      values.map((value, i) => (i === 20 ? 7 : value * by));
    expect(said(student)).toBe(
      'student: for values [0, 1, 2, 3, 4, 5, … (40 numbers)] and by 0.5 it gives 7 at index 20 of 40 values, but should give 10 there.',
    );
  });

  it('shows more digits where fewer would look the same', () => {
    expect(said((values: number[], by: number) => values.map((value) => value * by + 1e-4))).toContain(
      'it gives [3.0001, 6.0001], but should give [3, 6].',
    );
  });

  it.each([
    ['nothing', () => undefined, 'it returns undefined: is the return missing?'],
    ['null', () => null, 'it returns null.'],
    [
      'a promise',
      () => Promise.resolve([3, 6]),
      'it returns a promise instead of the answer itself: leave out async.',
    ],
    ['a promise that fails', () => Promise.reject(new Error('late')), 'it returns a promise'],
    ['a text', () => '3, 6', 'it should return a list of 2 numbers, but returns "3, 6".'],
    ['a number', () => 3, 'it should return a list of 2 numbers, but returns 3.'],
    ['texts', () => ['3', '6'], 'it should return numbers only, but entry 0 of its list is "3".'],
    [
      'a list with holes',
      () => Object.assign([], { 0: 3, length: 2 }),
      'it leaves entry 1 of its list undefined.',
    ],
    ['too many', () => [3, 6, 9], 'it should return 2 numbers, but returns 3.'],
    ['a DataView', () => new DataView(new ArrayBuffer(2)), 'should return a list of 2 numbers'],
    [
      'big integers',
      () => BigInt64Array.of(3n, 6n),
      'it should return numbers only, but entry 0 of its list is 3n.',
    ],
  ])('says so of %s', (_, student, words) => {
    expect(said(student)).toContain(words);
  });

  it.each([
    [
      'an error',
      () => {
        throw new Error('no such bin');
      },
      'it throws an error: no such bin',
    ],
    [
      'a text',
      () => {
        throw 'oops';
      },
      'it throws an error: "oops"',
    ],
    [
      'nothing',
      () => {
        throw undefined;
      },
      'it throws an error: undefined',
    ],
    [
      'an error without a readable message',
      () => {
        throw Object.defineProperty(new Error('x'), 'message', {
          get: () => {
            throw new Error('y');
          },
        });
      },
      'something that cannot be read',
    ],
  ])('reports what is thrown: %s', (_, student, words) => {
    expect(said(student)).toContain(words);
  });

  it('survives whatever a function does', () => {
    const forever = (): unknown => forever();
    const trap = new Proxy([3, 6], {
      get: () => {
        throw new Error('trap');
      },
    });
    expect(said(forever)).toContain('Maximum call stack size exceeded');
    expect(said(() => trap)).toContain('returns something that cannot be read (trap)');
    expect(
      said(() =>
        Object.defineProperty({}, 'data', {
          get: () => {
            throw new Error('trap');
          },
        }),
      ),
    ).toContain('cannot be read');
    expect(
      said((values: unknown[]) => {
        values[0] = new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('z');
            },
          },
        );
        return [3, 6];
      }),
    ).toContain('scale: ');
    expect(said(Map)).toContain('throws an error');
    expect(said([3, 6])).toBe(
      'scale: pass the function itself to the check, its name without parentheses, got an array of length 2.',
    );
    expect(said(undefined)).toContain('the function itself');
  });

  it('calls the function by the name that it has, or the exercise by its own', () => {
    expect(said(function meineFunktion() {})).toContain('meineFunktion: for values');
    expect(said(() => 0)).toContain('scale: for values');
    expect(said(Object.defineProperty(() => 0, 'name', { value: 'a\u001b[2J' }))).toContain('scale: for');
  });

  it('tells an input that was changed from an answer that is wrong', () => {
    const student = (values: number[], by: number): number[] => {
      for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * by;
      return values;
    };
    expect(said(student)).toBe(
      'student: its answers are right, but it changes its input values, which is still needed elsewhere: work on a copy, made by […values].',
    );
  });

  it('gives every trial inputs of its own, so that a check can be run again', () => {
    const spoil = (values: number[]): number[] => values.fill(0);
    expect(said(spoil)).toBe(said(spoil));
    expect(said((values: number[], by: number) => values.map((value) => value * by))).toContain(
      'correct in all 2 cases',
    );
  });
});
