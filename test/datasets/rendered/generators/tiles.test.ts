import { tiles, type TileParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: TileParameters = { pitch: 16, grout: 3, shape: 'square', crooked: 0, mottle: 0.2 };

describe('tiles', () => {
  itIsAMaterial(tiles, plain, { ...plain, shape: 'broken' });

  it('lays squares in a square lattice and hexagons in a triangular one', () => {
    const squares = patch(tiles, plain);
    expect(correlation(squares, 16, 0)).toBeGreaterThan(0.8);
    expect(correlation(squares, 0, 16)).toBeGreaterThan(0.8);
    const hexagons = patch(tiles, { ...plain, shape: 'hexagon' });
    expect(correlation(hexagons, 8, 14)).toBeGreaterThan(0.8);
    expect(correlation(hexagons, 0, 14)).toBeLessThan(0.5);
  });
});
