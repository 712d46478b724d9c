import { lmFilterBank, rfsFilterBank } from 'texton-lab';
import { assignmentRecipe, checkRecipe, namedBank, varmaZissermanRecipe } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('checkRecipe', () => {
  it('looks up the bank that a recipe names, with its maxima and number of responses', () => {
    expect(checkRecipe('f', varmaZissermanRecipe)).toEqual({
      bank: namedBank('f', 'rfs').bank,
      maxima: { set: 'MR8' },
      responses: 8,
      border: 'reflect',
      standardise: true,
      weber: true,
      count: 10,
      images: 13,
      pixels: 1000,
      merge: undefined,
      seed: 0,
    });
    expect(checkRecipe('f', assignmentRecipe)).toMatchObject({
      bank: namedBank('f', 'lm').bank,
      maxima: undefined,
      responses: 48,
      count: 20,
      images: 1,
      pixels: Infinity,
    });
    expect(checkRecipe('f', { ...varmaZissermanRecipe, bank: 'mr4' }).responses).toBe(4);
  });

  it('takes a bank itself, with maxima or without', () => {
    const [lm, rfs] = [lmFilterBank({ size: 9 }), rfsFilterBank()];
    expect(checkRecipe('f', { ...assignmentRecipe, bank: lm })).toMatchObject({ bank: lm, responses: 48 });
    const maxima = { set: 'MRS4' } as const;
    const found = checkRecipe('f', { ...assignmentRecipe, bank: rfs, maxima });
    expect([found.bank, found.maxima, found.responses]).toEqual([rfs, maxima, 4]);
  });

  it.each([
    [{ standardise: 1 }, /f: standardise.*got 1$/],
    [{ weber: 'yes' }, /f: weber.*got "yes"$/],
    [{ border: 'wrap' }, /f: border.*got "wrap"$/],
    [{ count: 0 }, 'f: count must be an integer of at least 1, got 0'],
    [{ count: undefined }, 'f: count must be an integer of at least 1, got undefined'],
    [{ images: 1.5 }, 'f: images must be an integer of at least 1, got 1.5'],
    [{ pixels: -1 }, 'f: pixels must be an integer of at least 1, got -1'],
    [{ pixels: 'some' }, /f: pixels.*got "some"$/],
    [{ merge: 1.5 }, 'f: merge must be an integer of at least 1, got 1.5'],
    [{ seed: 0.5 }, 'f: seed must be an integer of at least'],
    [{ bank: 'foo' }, "f: bank must be one of 'lm', "],
    [{ bank: 7 }, /f: bank.*got 7$/],
    [{ maxima: null }, 'f: maxima must be the options { set, sign } of maximumResponses, got null'],
    [{ maxima: { set: 'MR8' } }, "f: maxima must be omitted with bank 'mr8', which has its own, got"],
    [{ bank: 's', maxima: {} }, 'f: bank must have the 38 filters of rfsFilterBank() with maxima, got 13'],
    [{ textons: 5 }, "f: unknown option 'textons'"],
  ])('refuses %j', (wrong, message) => {
    expect(() => checkRecipe('f', { ...varmaZissermanRecipe, ...wrong } as never)).toThrow(message);
  });

  it('refuses what is no recipe', () => {
    for (const wrong of [null, 'mr8', 7])
      expect(() => checkRecipe('f', wrong as never)).toThrow('f: recipe must be a TextonRecipe such as');
  });
});
