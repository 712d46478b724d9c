import { textonWayGains } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { oneSplit, sameTwice } from './texton-splits';

const symmetric = { dictionary: 'perClass', models: 'class', distance: 'chiSquare' } as const;
// Over its own textons the query of 'sameTwice' is wrong by the symmetric form; in 'better' it is right.
const better = { ...sameTwice, perClass: sameTwice.shared };
const ways = { plain: sameTwice, better };

describe('textonWayGains', () => {
  it('gives the accuracy of a way and its gain over another, pair by pair', () => {
    const pairs = [['better', 'plain'] as const, ['plain', 'better'] as const];
    const rows = textonWayGains(ways, [symmetric], { pairs });
    const method = 'textons of each class, one model a class, symmetric χ²';
    expect(rows).toEqual([
      { way: 'better', over: 'plain', method, accuracy: 100, points: 100, low: 100, high: 100 },
      { way: 'plain', over: 'better', method, accuracy: 0, points: -100, low: -100, high: -100 },
    ]);
  });

  it('gives a row for each setting, by its own name if it has one', () => {
    const shared = { ...symmetric, dictionary: 'shared', method: 'together' } as const;
    const rows = textonWayGains(ways, [symmetric, shared], { pairs: [['better', 'plain']] });
    expect(rows.map((row) => row.points)).toEqual([100, 0]);
    expect(rows[1]?.method).toBe('together');
  });

  it('refuses an unknown way, and ways of other splits', () => {
    expect(() => textonWayGains(ways, [symmetric], { pairs: [['best', 'plain']] })).toThrow(
      "textonWayGains: way must be one of 'plain', 'better', got \"best\"",
    );
    const unequal = { plain: sameTwice, once: oneSplit };
    expect(() => textonWayGains(unequal, [symmetric], { pairs: [['once', 'plain']] })).toThrow(
      'pairedGain: others must have one value for each of 1 runs, got 2',
    );
  });
});
