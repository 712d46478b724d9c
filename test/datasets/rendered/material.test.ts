import { randomGenerator } from 'texton-lab';
import { wood } from 'texton-lab/dist/datasets/rendered/generators';
import { material } from 'texton-lab/dist/datasets/rendered/material';
import { describe, expect, it } from 'vitest';

const parameters = { ring: 12, wander: 0.5, worn: 2, pores: 0.5, knots: 0 };

describe('material', () => {
  it('keeps finish and parameters apart and makes what the generator makes', () => {
    const board = material('board', wood, { ...parameters, gloss: 0.3 });
    expect(board).toMatchObject({
      name: 'board',
      generator: 'wood',
      parameters,
      finish: { gloss: 0.3, polish: 4 },
    });
    expect(board.surface(randomGenerator(1), 40)).toEqual(wood(randomGenerator(1), parameters, 40));
  });

  it('is matt unless it says otherwise', () => {
    expect(material('board', wood, parameters).finish.gloss).toBe(0);
  });
});
