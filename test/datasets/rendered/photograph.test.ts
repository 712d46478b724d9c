import type { Condition } from 'texton-lab/dist/datasets/rendered/conditions';
import { photograph } from 'texton-lab/dist/datasets/rendered/photograph';
import { relief } from 'texton-lab/dist/datasets/rendered/relief';
import { describe, expect, it } from 'vitest';

const size = 80;
const side = 40;
const matt = { gloss: 0, polish: 4 };
const frontal: Condition = {
  number: 0,
  lightAzimuth: 0,
  lightElevation: Math.PI / 2,
  viewAzimuth: 0,
  viewTilt: 0,
  roll: 0,
};

function field(value: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: size * size }, (_, i) => value(i % size, Math.floor(i / size)));
}

function shoot(
  height: Float32Array,
  condition: Partial<Condition>,
  albedo = field(() => 0.5),
  finish = matt,
): Float32Array {
  return photograph(relief({ height, albedo }, size), {
    condition: { ...frontal, ...condition },
    finish,
    side,
  });
}

/** Number of edges between stripes in the middle of the middle row. */
function edges(image: Float32Array): number {
  let count = 0;
  for (let x = 1; x < 24; x++)
    if (Math.abs((image[20 * side + 8 + x] as number) - (image[20 * side + 7 + x] as number)) > 0.1) count++;
  return count;
}

/** Number of bright pixels a row. */
function bright(image: Float32Array): number {
  return image.filter((v) => v > 0.35).length / side;
}

describe('photograph', () => {
  it('lights a plain by the sine of the light’s elevation, above an ambient part', () => {
    const flat = field(() => 0);
    const value = (elevation: number): number =>
      shoot(flat, { lightElevation: (elevation * Math.PI) / 180 })[820] as number;
    const ambient = value(90) - 0.5 * 0.74;
    expect(value(30)).toBeCloseTo(ambient + 0.5 * 0.74 * 0.5, 5);
    expect(ambient).toBeGreaterThan(0);
  });

  it('is proportional to albedo on a matt plain', () => {
    const [light, dark] = [0.8, 0.4].map((albedo) => {
      const plain = field(() => albedo);
      return shoot(
        field(() => 0),
        {},
        plain,
      )[820] as number;
    });
    expect((light ?? NaN) / (dark ?? NaN)).toBeCloseTo(2, 4);
  });

  it('lights the side that faces the light more than the other', () => {
    // A ridge along y; light from the right (azimuth 0) makes the right flank bright.
    const ridge = field((x) => 6 - Math.min(6, Math.abs(x - 39.5)) * 0.5);
    const image = shoot(ridge, { lightElevation: 0.8 });
    expect(image[20 * side + 23]).toBeGreaterThan(image[20 * side + 16] as number);
  });

  it('casts a shadow as long as the height over the tangent of the elevation', () => {
    // A wall 10 px high from x = 50 on; light from the right at 45° leaves 10 px of ground in shadow.
    const wall = field((x) => (x >= 50 ? 10 : 0));
    const image = shoot(wall, { lightElevation: Math.PI / 4 });
    const offset = (size - side) / 2;
    const at = (x: number): number => image[20 * side + x - offset] as number;
    expect(at(44)).toBeLessThan(0.6 * at(30));
    expect(at(36)).toBeGreaterThan(0.95 * at(30));
  });

  it('foreshortens along the camera’s tilt and not across it', () => {
    // Stripes 8 px wide seen at 60° of tilt appear 4 px wide: half as many pixels a period.
    const flat = field(() => 0);
    const stripes = field((x) => (Math.floor(x / 8) % 2 === 0 ? 0.2 : 0.8));
    const across = edges(shoot(flat, { viewTilt: Math.PI / 3, viewAzimuth: Math.PI / 2 }, stripes));
    const along = edges(shoot(flat, { viewTilt: Math.PI / 3, viewAzimuth: 0 }, stripes));
    expect(across).toBeLessThanOrEqual(4);
    expect(along).toBeGreaterThanOrEqual(2 * across - 2);
  });

  it('hides the ground behind a wall from a tilted camera', () => {
    // The camera leans to the right (azimuth 0), so the wall of 10 px covers ground to its left.
    const wall = field((x) => (x >= 38 && x < 42 ? 10 : 0));
    const albedo = field((x) => (x >= 30 && x < 38 ? 1 : 0.1));
    expect(bright(shoot(wall, {}, albedo))).toBeGreaterThan(6);
    expect(bright(shoot(wall, { viewTilt: Math.PI / 4 }, albedo))).toBeLessThan(2.5);
  });

  it('adds a highlight where a glossy surface mirrors the light', () => {
    const flat = field(() => 0);
    const mirror = { lightElevation: Math.PI / 3, viewTilt: Math.PI / 6, viewAzimuth: Math.PI };
    const glossy = shoot(
      flat,
      mirror,
      field(() => 0.5),
      { gloss: 0.5, polish: 4 },
    )[820] as number;
    expect(glossy - (shoot(flat, mirror)[820] as number)).toBeCloseTo(0.5 * 1.1, 3);
  });
});
