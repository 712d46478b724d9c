import { imageGrid } from 'texton-lab';
import { gridTitles } from 'texton-lab/dist/plot/grid-labels';
import { describe, expect, it } from 'vitest';

const plane = { width: 1, height: 1, data: new Float32Array(1) };

/** Titles over columns of ten characters. */
const laidOut = (titles: string[], columns: number): [readonly string[], number][] =>
  gridTitles(
    imageGrid(
      titles.map(() => plane),
      { titles, columns },
    ),
    (span) => span * 65,
  ).map(({ lines, span }) => [lines, span]);

describe('gridTitles', () => {
  it('leaves a title alone that fits, and breaks a wider one at spaces', () => {
    expect(laidOut(['0 burlap', '7 wide corduroy'], 2)).toEqual([
      [['0 burlap'], 1],
      [['7 wide', 'corduroy'], 1],
    ]);
  });
  it('gives a title the columns without one to the right of it, also those without a picture', () => {
    expect(laidOut(['7 wide corduroy', '', '8 sand', 'crumpled paper'], 3)).toEqual([
      [['7 wide corduroy'], 2],
      [[], 1],
      [['8 sand'], 1],
      [['crumpled paper'], 3],
    ]);
  });
  it('breaks a long word, and shortens only what three lines cannot hold', () => {
    const [whole, cut] = laidOut(
      ['Donaudampfschiffkapitän', 'one two three four five six seven eight nine'],
      2,
    );
    expect(whole?.[0].join('')).toBe('Donaudampfschiffkapitän');
    expect(cut?.[0]).toHaveLength(3);
    expect(cut?.[0].join(' ')).toMatch(/^one two three four.*…$/);
  });
  it('keeps titles apart that are shortened and begin alike', () => {
    const long = 'photographed under a low sun at sixty degrees, ';
    const [dry, wet] = laidOut([`${long}dry`, `${long}wet`], 2);
    expect(dry?.[0]).not.toEqual(wet?.[0]);
  });
});
