import { checkPlane, numberOption, readOptions, required, type Plane } from '../core';

/** Options of `rotate`. */
export interface RotateOptions {
  /** Angle in degrees, counter-clockwise as displayed. */
  readonly degrees: number;
}

const rules = { degrees: required(numberOption()) };

/**
 * Rotates a plane about its centre.
 *
 * Multiples of 90° only move pixels. Other angles use bilinear interpolation and keep the largest central part of the same
 * aspect ratio inside the rotated image, so that no border has to be invented; at 45° a square keeps 1/√2 of its side.
 * @throws RangeError when the angle is not finite
 */
export function rotate(plane: Plane, options: RotateOptions): Plane {
  checkPlane('rotate', plane);
  const { degrees } = readOptions('rotate', options, rules);
  const turn = ((degrees % 360) + 360) % 360;
  if (turn % 90 === 0) return quarterTurns(plane, turn / 90);

  const cos = Math.cos((turn * Math.PI) / 180);
  const sin = Math.sin((turn * Math.PI) / 180);
  // Between the centres of the outermost pixels there are width − 1 and height − 1 steps; the result has as
  // many, in the same proportion, as keep its rotated corners inside.
  const across = plane.width - 1;
  const down = plane.height - 1;
  const scale = Math.min(
    across === 0 ? 0 : across / (across * Math.abs(cos) + down * Math.abs(sin)),
    down === 0 ? 0 : down / (across * Math.abs(sin) + down * Math.abs(cos)),
  );
  const width = Math.floor(across * scale) + 1;
  const height = Math.floor(down * scale) + 1;
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = x - (width - 1) / 2;
      const fromY = y - (height - 1) / 2;
      // y grows downwards, so a counter-clockwise rotation samples the point rotated by +angle in these coordinates.
      data[y * width + x] = bilinear(
        plane,
        across / 2 + cos * fromX - sin * fromY,
        down / 2 + sin * fromX + cos * fromY,
      );
    }
  return { width, height, data };
}

function quarterTurns(plane: Plane, turns: number): Plane {
  const { width: w, height: h } = plane;
  const width = turns % 2 === 0 ? w : h;
  const height = turns % 2 === 0 ? h : w;
  const data = new Float32Array(w * h);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = [x, w - 1 - y, w - 1 - x, y][turns] as number;
      const fromY = [y, x, h - 1 - y, h - 1 - x][turns] as number;
      data[y * width + x] = plane.data[fromY * w + fromX] as number;
    }
  return { width, height, data };
}

/** Interpolates between the four pixels around a point, clamped in case rounding put it slightly outside. */
function bilinear(plane: Plane, atX: number, atY: number): number {
  const x = Math.min(Math.max(atX, 0), plane.width - 1);
  const y = Math.min(Math.max(atY, 0), plane.height - 1);
  const left = Math.min(Math.floor(x), Math.max(0, plane.width - 2));
  const top = Math.min(Math.floor(y), Math.max(0, plane.height - 2));
  const right = Math.min(left + 1, plane.width - 1);
  const bottom = Math.min(top + 1, plane.height - 1);
  const value = (px: number, py: number): number => plane.data[py * plane.width + px] as number;
  const upper = value(left, top) + (x - left) * (value(right, top) - value(left, top));
  const lower = value(left, bottom) + (x - left) * (value(right, bottom) - value(left, bottom));
  return upper + (y - top) * (lower - upper);
}
