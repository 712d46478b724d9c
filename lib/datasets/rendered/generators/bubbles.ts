import type { Random } from '../../../core';
import { gradientNoise, hashUnit, newSeed, paintSurface, smoothStep, type Surface } from '../field';

/** Parameters of foam or a bubble sheet. */
export interface BubbleParameters {
  /** Diameter of the bubbles, px. */
  readonly diameter: number;
  /** How irregular their sizes and positions are: 0 a regular grid … 1 foam. */
  readonly irregular: number;
  /** Height of a bubble as a fraction of its diameter. */
  readonly dome: number;
  /** Whether the walls stand up between hollow bubbles (foam, honeycomb) instead of the bubbles bulging out. */
  readonly hollow: boolean;
}

/** Makes a sheet of bubbles that press against each other, bulging out or cut open. */
export function bubbles(
  random: Random,
  { diameter, irregular, dome, hollow }: BubbleParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const rowHeight = 0.8660254;
  return paintSurface(size, (x, y, into) => {
    // The nearest and the second nearest centre of a honeycomb whose points have been moved at random.
    const px = x / diameter;
    const py = y / diameter;
    const middle = Math.round(py / rowHeight);
    let first = Infinity;
    let second = Infinity;
    let id = 0;
    for (let j = middle - 2; j <= middle + 2; j++) {
      const shift = (j & 1) === 0 ? 0 : 0.5;
      const nearest = Math.round(px - shift);
      for (let i = nearest - 2; i <= nearest + 2; i++) {
        const dx = px - i - shift - irregular * (hashUnit(seed + 4, i, j) - 0.5);
        const dy = py - j * rowHeight - irregular * (hashUnit(seed + 5, i, j) - 0.5);
        const distance = dx * dx + dy * dy;
        if (distance < first) {
          second = first;
          first = distance;
          id = (Math.imul(i, 7919) ^ Math.imul(j, 104729)) >>> 0;
        } else if (distance < second) second = distance;
      }
    }
    const edge = (Math.sqrt(second) - Math.sqrt(first)) / 2;
    const wall = Math.min(1, edge / (0.2 + 0.25 * irregular));
    const fine = gradientNoise(seed + 1, x / 3, y / 3);
    const film = gradientNoise(seed + 2, x / 22, y / 22);
    const level = hashUnit(seed + 3, id, 0) - 0.5;
    const rest = Math.max(0, 1 - 3 * first);
    into.height = hollow
      ? dome * diameter * (1 - smoothStep(0.1, 0.75, wall)) +
        0.3 * dome * diameter * irregular * level * smoothStep(0.1, 0.75, wall)
      : dome * diameter * (Math.sqrt(wall * (2 - wall)) * (0.5 + 0.5 * rest) + 0.25 * irregular * level);
    into.height += 0.25 * fine + 0.5 * film;
    into.albedo = hollow
      ? 0.5 - 0.18 * smoothStep(0.1, 0.6, wall) + 0.03 * fine
      : 0.38 + 0.12 * wall + 0.08 * level + 0.03 * fine;
  });
}
