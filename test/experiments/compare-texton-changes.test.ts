import { compareTextonChanges } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { sameTwice } from './texton-splits';

describe('compareTextonChanges', () => {
  it('changes dictionary, models and distance, each with all combinations of the other two', () => {
    const rows = compareTextonChanges(sameTwice).map((row) => [row.change, row.otherwise, row.points]);
    expect(rows).toEqual([
      ['shared textons', 'one model a class, OpenCV’s χ²', 0],
      ['shared textons', 'one model a class, symmetric χ²', 100],
      ['shared textons', 'one model an image, OpenCV’s χ²', 0],
      ['shared textons', 'one model an image, symmetric χ²', 100],
      ['one model an image', 'textons of each class, OpenCV’s χ²', 0],
      ['one model an image', 'textons of each class, symmetric χ²', 0],
      ['one model an image', 'shared textons, OpenCV’s χ²', 0],
      ['one model an image', 'shared textons, symmetric χ²', 0],
      ['symmetric χ²', 'textons of each class, one model a class', -100],
      ['symmetric χ²', 'textons of each class, one model an image', -100],
      ['symmetric χ²', 'shared textons, one model a class', 0],
      ['symmetric χ²', 'shared textons, one model an image', 0],
    ]);
  });

  it('tells the interval of each gain', () => {
    const [, gain] = compareTextonChanges(sameTwice);
    expect(gain).toMatchObject({ points: 100, low: 100, high: 100 });
  });
});
