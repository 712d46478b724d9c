import { imageGrid } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const plane = { width: 4, height: 2, data: new Float32Array(8) };

describe('imageGrid', () => {
  it('says in words what it shows', () => {
    const grid = imageGrid(
      [
        { plane, title: 'original' },
        { plane, title: 'copy' },
      ],
      { title: 'Two pictures' },
    );
    expect(grid).toMatchObject({
      columns: 2,
      scale: 30,
      text: '«Two pictures»: 2 pictures of 4×2 px: original; copy.',
    });
  });

  it('takes planes and titles in place of pictures', () => {
    const grid = imageGrid([plane, { plane, title: 'own', colours: ['#ffffff'] }], {
      titles: ['one', 'two'],
    });
    expect(grid.images).toEqual([
      { plane, title: 'one' },
      { plane, title: 'two', colours: ['#ffffff'] },
    ]);
    expect(grid.text).toBe('2 pictures of 4×2 px: one; two.');
    expect(imageGrid([plane]).images).toEqual([{ plane }]);
    expect(() => imageGrid([plane, plane], { titles: ['one'] })).toThrow(
      'imageGrid: titles must have one title per picture (2), got 1',
    );
  });

  it('takes a title for each row, and says them', () => {
    const grid = imageGrid([plane, plane, plane], { columns: 2, rowTitles: ['black', 'reflected'] });
    expect(grid.text).toBe('3 pictures of 4×2 px; rows: black; reflected.');
    expect(() => imageGrid([plane, plane, plane], { columns: 2, rowTitles: ['black'] })).toThrow(
      'imageGrid: rowTitles must have one title per row (2), got 1; columns is 2',
    );
  });

  it('refuses an empty list and pixels that are not finite', () => {
    expect(() => imageGrid([])).toThrow('imageGrid: images must have at least one picture, got none');
    expect(() => imageGrid([{ plane: { ...plane, data: new Float32Array(8).fill(NaN) } }])).toThrow(
      /imageGrid: images\[0\]\.plane.*got NaN at x 0, y 0$/,
    );
  });
});
