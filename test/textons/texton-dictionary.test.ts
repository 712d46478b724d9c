import { textonDictionary } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('textonDictionary', () => {
  it('lists the textons of all classes with their class', () => {
    const { textons, classes, weights } = textonDictionary([
      matrixOf([
        [1, 2],
        [3, 4],
      ]),
      matrixOf([[5, 6]]),
    ]);
    expect(textons).toEqual(
      matrixOf([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    );
    expect([...classes]).toEqual([0, 0, 1]);
    expect([...weights]).toEqual([1, 1, 1]);
  });

  it('refuses no class, and textons of different banks', () => {
    expect(() => textonDictionary(null as never)).toThrow(
      'textonDictionary: textonsOfClasses must be a list with one matrix of textons per class, got null',
    );
    expect(() => textonDictionary([null as never])).toThrow('textonDictionary: textons must be a Matrix');
    expect(() => textonDictionary([])).toThrow('textonsOfClasses must have at least one class, got none');
    expect(() => textonDictionary([matrixOf([[1, 2]]), matrixOf([[1]])])).toThrow(
      /textonDictionary: textons must .*got 1/,
    );
  });
});
