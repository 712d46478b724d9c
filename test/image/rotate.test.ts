import fc from 'fast-check';
import { rotate } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { planeOf, rowsOf } from './fixtures';

const plane = planeOf([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('rotate', () => {
  it('turns by quarter turns anticlockwise, exactly', () => {
    expect(rowsOf(rotate(plane, { degrees: 90 }))).toEqual([
      [3, 6],
      [2, 5],
      [1, 4],
    ]);
    expect(rowsOf(rotate(plane, { degrees: 180 }))).toEqual([
      [6, 5, 4],
      [3, 2, 1],
    ]);
    expect(rotate(plane, { degrees: -90 })).toEqual(rotate(plane, { degrees: 270 }));
    expect(rotate(plane, { degrees: 720 })).toEqual(plane);
    expect(rotate(rotate(plane, { degrees: 90 }), { degrees: 270 })).toEqual(plane);
  });

  it('turns a slope exactly, in the same direction as a quarter turn', () => {
    // On the slope x, bilinear interpolation is exact: what was right (east) lies at angle +θ after the turn.
    const size = 41;
    const slope = planeOf(Array.from({ length: size }, () => Array.from({ length: size }, (_, x) => x)));
    fc.assert(
      fc.property(fc.integer({ min: -720, max: 720 }), (degrees) => {
        fc.pre(degrees % 90 !== 0);
        const turned = rotate(slope, { degrees });
        const angle = (degrees * Math.PI) / 180;
        const centre = (turned.width - 1) / 2;
        const worst = turned.data.reduce((error, value, i) => {
          const east = (i % turned.width) - centre;
          const north = centre - Math.floor(i / turned.width);
          return Math.max(error, Math.abs(value - (20 + Math.cos(angle) * east + Math.sin(angle) * north)));
        }, 0);
        expect(worst).toBeLessThan(1e-5);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the largest central part that needs no invented pixel', () => {
    const square = { width: 101, height: 101, data: new Float32Array(101 * 101).fill(0.25) };
    const turned = rotate(square, { degrees: 45 });
    // 100 steps / √2 = 70.7, so 71 pixels.
    expect([turned.width, turned.height]).toEqual([71, 71]);
    expect(turned.data.every((value) => value === 0.25)).toBe(true);
    const wide = rotate({ width: 201, height: 101, data: new Float32Array(201 * 101) }, { degrees: 30 });
    // 100 / (200 sin 30° + 100 cos 30°) = 0.5359 of 200 × 100 steps.
    expect([wide.width, wide.height]).toEqual([108, 54]);
  });

  it('refuses an angle that is not finite', () => {
    expect(() => rotate(plane, { degrees: NaN })).toThrow('rotate: degrees must be a finite number, got NaN');
  });
});
