import fc from 'fast-check';
import { randomGenerator } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('randomGenerator', () => {
  it('gives the same numbers for the same seed and streams, others for others', () => {
    const take = (...keys: [number, ...number[]]): number[] => {
      const random = randomGenerator(...keys);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(take(6, 1)).toEqual(take(6, 1));
    const firsts = new Set(
      [take(6), take(7), take(6, 0), take(6, 1), take(6, 1, 0), take(-6), take(2 ** 40)].map((n) => n[0]),
    );
    expect(firsts.size).toBe(7);
  });

  it('keeps to the numbers it gave when it was written', () => {
    const random = randomGenerator(6);
    expect(Array.from({ length: 4 }, () => random.integer(1000))).toMatchInlineSnapshot(`
      [
        583,
        901,
        462,
        98,
      ]
    `);
  });

  it('draws every integer below a bound about equally often', () => {
    const random = randomGenerator(1);
    const counts = new Int32Array(7);
    for (let i = 0; i < 70_000; i++) {
      const value = random.integer(7);
      counts[value] = (counts[value] as number) + 1;
    }
    // χ² with 6 degrees of freedom exceeds 22.5 once in a thousand seeds.
    expect(counts.reduce((s, c) => s + (c - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
  });

  it('draws normal numbers of mean 0 and deviation 1', () => {
    const random = randomGenerator(2);
    const values = Array.from({ length: 50_000 }, () => random.normal());
    const mean = values.reduce((s, v) => s + v, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(values.reduce((s, v) => s + v * v, 0) / values.length).toBeCloseTo(1, 1);
  });

  it('permutes: every index once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (count, seed) => {
        const order = Array.from(randomGenerator(seed).permutation(count));
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
      { seed: 4 },
    );
  });

  it('refuses a seed that is no integer and an empty range', () => {
    expect(() => randomGenerator(0.5)).toThrow(
      'randomGenerator: seed must be an integer between −2⁵³ and 2⁵³, got 0.5',
    );
    expect(() => randomGenerator(1).integer(0)).toThrow(
      'random.integer: below must be an integer in [1, 2³²], got 0',
    );
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['"6"', '6'],
    ['NaN', NaN],
    ['9007199254740992', 2 ** 53],
    ['5n', 5n],
    ['Symbol(s)', Symbol('s')],
    ['an array of length 0', []],
    ['an object with keys {}', Object.create(null)],
  ])('names the argument and the value for %s', (shown, bad) => {
    const wrong = bad as number;
    const rule = 'must be an integer between −2⁵³ and 2⁵³, got';
    expect(() => randomGenerator(wrong)).toThrow(`randomGenerator: seed ${rule} ${shown}`);
    expect(() => randomGenerator(1, 2, wrong)).toThrow(`randomGenerator: streams[1] ${rule} ${shown}`);
    expect(() => randomGenerator(1).integer(wrong)).toThrow(/^random\.integer: below must be an integer in/);
    expect(() => randomGenerator(1).permutation(wrong)).toThrow(/^random\.permutation: count must be/);
  });
});
