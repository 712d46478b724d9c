import {
  choiceOption,
  flagOption,
  functionOption,
  integerOption,
  listOption,
  numberOption,
  readOptions,
  required,
  runOptions,
  seedOption,
  textOption,
  uncheckedOption,
} from 'texton-lab/dist/core';
import { describe, expect, expectTypeOf, it } from 'vitest';

const rules = {
  k: required(integerOption({ min: 1, max: 9 })),
  size: integerOption({ min: 3, default: 49 }),
  merge: integerOption({ min: 1 }),
  sigma: numberOption({ min: 0, default: 0.7 }),
  border: choiceOption(['zero', 'reflect'], 'zero'),
  weber: flagOption(),
  seed: seedOption(),
  start: seedOption(6),
  title: functionOption<(k: number) => string, typeof String>("a function of a texton's number", String),
  name: textOption('a name', 'LM'),
  counts: listOption<number>('a list of numbers'),
  bank: uncheckedOption<object>(),
  ...runOptions,
};

describe('readOptions', () => {
  it('fills in the defaults, of their types', () => {
    const read = readOptions('f', { k: 3 }, rules);
    expect(read).toMatchObject({
      k: 3,
      size: 49,
      sigma: 0.7,
      border: 'zero',
      weber: false,
      seed: 0,
      start: 6,
      title: String,
      name: 'LM',
    });
    expect([read.merge, read.counts, read.bank, read.signal, read.workers]).toEqual(Array(5).fill(undefined));
    expectTypeOf(read.k).toEqualTypeOf<number>();
    expectTypeOf(read.size).toEqualTypeOf<number>();
    expectTypeOf(read.merge).toEqualTypeOf<number | undefined>();
    expectTypeOf(read.border).toEqualTypeOf<'zero' | 'reflect'>();
    expectTypeOf(read.counts).toEqualTypeOf<readonly number[] | undefined>();
  });

  it('takes an option that is undefined for one that is left out', () => {
    expect(readOptions('f', { k: 1, size: undefined }, rules).size).toBe(49);
  });

  it.each([
    [{}, 'f: k must be an integer in [1, 9], got undefined'],
    [{ k: 10 }, 'f: k must be an integer in [1, 9], got 10'],
    [{ k: 1, size: 2.5 }, 'f: size must be an integer of at least 3, got 2.5'],
    [{ k: 1, sigma: NaN }, 'f: sigma must be a number of at least 0, got NaN'],
    [{ k: 1, border: 'none' }, /f: border.*got "none"$/],
    [{ k: 1, weber: 1 }, 'f: weber must be true or false, got 1'],
    [{ k: 1, seed: '1' }, 'f: seed must be an integer'],
    [{ k: 1, title: 'a' }, 'f: title must be a function of a texton\'s number, got "a"'],
    [{ k: 1, name: 7 }, 'f: name must be a name, got 7'],
    [{ k: 1, counts: 5 }, 'f: counts must be a list of numbers, got 5'],
    [{ k: 1, signal: {} }, 'f: signal must be an AbortSignal'],
    [{ k: 1, onProgress: 1 }, 'f: onProgress must be a function'],
    [{ k: 1, workers: 0 }, 'f: workers must be an integer of at least 1, got 0'],
    [{ k: 1, sise: 3 }, "f: unknown option 'sise'; known options: k, size, merge"],
    [{ k: 1, constructor: 3 }, "f: unknown option 'constructor'"],
    [
      { k: 1, '\u001b[2J\u009b1m\u202e\u200ba': 1 },
      String.raw`f: unknown option '\x1b[2J\x9b1m\u202e\u200ba'`,
    ],
    [null, 'f: options must be an object, got null'],
    [[], 'f: options must be an object, got an array of length 0'],
  ])('refuses %j', (options, message) => {
    expect(() => readOptions('f', options as object, rules)).toThrow(message);
  });
});
