import { renderedClassNames } from 'texton-lab/dist/datasets/rendered';
import { describe, expect, it } from 'vitest';

describe('renderedClassNames', () => {
  it('names the ten classes of the notebooks first', () => {
    expect(renderedClassNames.slice(0, 10)).toEqual([
      'pebbles',
      'burlap',
      'brick wall',
      'oak bark',
      'wool knit',
      'denim',
      'brain coral',
      'wide corduroy',
      'beach sand',
      'reptile skin',
    ]);
    expect(renderedClassNames).toHaveLength(61);
  });
});
