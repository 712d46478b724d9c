import { compareTextons, compareTextonWays } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { oneSplit, sameTwice } from './texton-splits';

describe('compareTextonWays', () => {
  it('gives the rows of compareTextons for each way, with its name', () => {
    const settings = [
      { dictionary: 'perClass', models: 'class', distance: 'chiSquare' },
      { dictionary: 'shared', models: 'class', distance: 'chiSquare' },
    ] as const;
    const rows = compareTextonWays({ once: oneSplit, twice: sameTwice }, settings);
    expect(rows.map((row) => [row.way, row.accuracy, row.runs])).toEqual([
      ['once', 0, 1],
      ['once', 100, 1],
      ['twice', 0, 2],
      ['twice', 100, 2],
    ]);
  });

  it('compares all eight settings unless told otherwise', () => {
    const rows = compareTextonWays({ once: oneSplit });
    expect(rows).toMatchObject(compareTextons(oneSplit));
    expect(new Set(rows.map((row) => row.way))).toEqual(new Set(['once']));
  });

  it('compares only the ways asked for, in the order asked for', () => {
    const ways = { once: oneSplit, twice: sameTwice, again: oneSplit };
    const rows = compareTextonWays(ways, [{ dictionary: 'shared', models: 'class', distance: 'chiSquare' }], {
      only: ['again', 'twice'],
    });
    expect(rows.map((row) => row.way)).toEqual(['again', 'twice']);
  });

  it('refuses a way that is not there, and no ways', () => {
    expect(() => compareTextonWays({ once: oneSplit }, undefined, { only: ['twice'] })).toThrow(
      `compareTextonWays: only must be one of 'once', got "twice"`,
    );
    expect(() => compareTextonWays(null as never)).toThrow('compareTextonWays: ways must be TextonSplits');
  });
});
