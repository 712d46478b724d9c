import { describeValue } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';

describe('describeValue', () => {
  it('describes any value briefly', () => {
    expect([1, 'a', [1], new Float32Array(2), { a: 1 }, undefined, () => 1].map(describeValue)).toEqual([
      '1',
      '"a"',
      'an array of length 1',
      'a Float32Array of 8 bytes',
      'an object with keys {a}',
      'undefined',
      'a function',
    ]);
  });

  it('shows what a terminal would obey, or what cannot be seen', () => {
    const nasty = '\u001b[2J\u009b1m\u202e\u200ba';
    expect(describeValue(nasty)).toBe(String.raw`"\u001b[2J\x9b1m\u202e\u200ba"`);
    expect(describeValue({ [nasty]: 1 })).toBe(String.raw`an object with keys {\x1b[2J\x9b1m\u202e\u200ba}`);
  });
});
