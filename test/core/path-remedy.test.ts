import { pathRemedy } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';

describe('pathRemedy', () => {
  it('names the folder from which a relative path was followed', () => {
    expect(pathRemedy('photos/bark.jpg')).toBe(
      `the search began in the folder '${process.cwd()}': put it there, or write its whole path`,
    );
  });
  it('only asks to check a whole path', () => {
    expect(pathRemedy('/photos/bark.jpg')).toBe('check the path');
  });
});
