import type { Plane, Random } from '../core';

/** How training images are varied: what leaves their class as it is. */
export interface Augmentation {
  /** Whether they are mirrored, left to right and top to bottom, each half of the time. @defaultValue false */
  readonly flips?: boolean;
  /** They are rotated by up to so many degrees to either side. @defaultValue 0 */
  readonly degrees?: number;
}

/** Mirrors and rotates an image at random. A given stream of random numbers always gives the same image. */
export function augmentPlane(
  plane: Plane,
  { flips = false, degrees = 0 }: Augmentation,
  random: Random,
): Plane {
  const across = flips && random.next() < 0.5;
  const down = flips && random.next() < 0.5;
  const angle = degrees === 0 ? 0 : (2 * random.next() - 1) * degrees;
  const { width, height } = plane;
  if (angle === 0 && !across && !down) return plane;
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const [midX, midY] = [(width - 1) / 2, (height - 1) / 2];
  const varied = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const dx = across ? midX - x : x - midX;
      const dy = down ? midY - y : y - midY;
      varied[y * width + x] = sample(plane, midX + cos * dx - sin * dy, midY + sin * dx + cos * dy);
    }
  return { width, height, data: varied };
}

/** Interpolates between four pixels; beyond the edge the image is continued by its mirror image. */
function sample({ width, height, data }: Plane, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const value = (px: number, py: number): number =>
    data[reflected(py, height) * width + reflected(px, width)] as number;
  const upper = value(left, top) * (1 - fx) + value(left + 1, top) * fx;
  const lower = value(left, top + 1) * (1 - fx) + value(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** The pixel that one beyond the edge mirrors: … 2 1 0 0 1 2 … */
function reflected(at: number, count: number): number {
  const turn = ((at % (2 * count)) + 2 * count) % (2 * count);
  return turn < count ? turn : 2 * count - 1 - turn;
}
