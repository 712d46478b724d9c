import { checkTextonWay } from 'texton-lab/dist/experiments/check-texton-way';
import { describe, expect, it } from 'vitest';

describe('checkTextonWay', () => {
  it("fills in the assignment's choices", () => {
    expect(checkTextonWay('f', {})).toEqual({
      count: 20,
      images: 1,
      seed: 0,
      border: 'zero',
      standardised: false,
      weber: false,
    });
  });

  it('keeps what is given', () => {
    const given = {
      count: 5,
      images: 2,
      seed: -3,
      border: 'valid',
      standardised: true,
      weber: true,
    } as const;
    expect(checkTextonWay('f', { ...given, merge: 4, workers: 1 })).toEqual({
      ...given,
      merge: 4,
      workers: 1,
    });
  });

  it.each([
    [{ count: 0 }, 'f: count must be an integer of at least 1, got 0'],
    [{ merge: 1.5 }, 'f: merge must be an integer of at least 1, got 1.5'],
    [{ border: 'black' }, "f: border must be one of 'zero', 'reflect', 'valid', got \"black\""],
    [{ textons: 5 }, "f: unknown option 'textons'"],
  ])('refuses %j', (options, message) => {
    expect(() => checkTextonWay('f', options as object)).toThrow(message);
  });
});
