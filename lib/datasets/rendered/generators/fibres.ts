import type { Random } from '../../../core';
import { drawStrand, flatSurface, newSeed, roughen, type Surface } from '../field';

/** Parameters of a heap or mat of fibres: felt, coir, straw, raffia. */
export interface FibreParameters {
  /** Length and half the width of a fibre, px. */
  readonly length: number;
  readonly radius: number;
  /** Main direction, rad, and how far the fibres stray from it: 0 not at all … 1 any direction. */
  readonly direction: number;
  readonly spread: number;
  /** How much a fibre turns over its length, rad. */
  readonly curl: number;
  /** Average number of fibres on top of each other. */
  readonly layers: number;
  /** Thickness of the whole mat, px. */
  readonly thickness: number;
  /** How much the fibres differ in albedo, 0 … 1. */
  readonly mottle: number;
}

/** Makes a mat of fibres that lie over each other. */
export function fibres(random: Random, parameters: FibreParameters, size: number): Surface {
  const { length, radius, direction, spread, curl, layers, thickness, mottle } = parameters;
  const surface = flatSurface(size, -radius, 0.25);
  const margin = length;
  const side = size + 2 * margin;
  const count = Math.round((layers * side * side) / (length * 2 * radius));
  for (let i = 0; i < count; i++) {
    const angle = direction + Math.PI * spread * (random.next() - 0.5) + (random.next() < 0.5 ? Math.PI : 0);
    const turn = curl * random.normal();
    const from = thickness * random.next();
    const size01 = 0.7 + 0.6 * random.next();
    drawStrand(surface, size, {
      x: side * random.next() - margin - 0.5 * length * Math.cos(angle),
      y: side * random.next() - margin - 0.5 * length * Math.sin(angle),
      angle: angle - turn / 2,
      turn,
      length: length * size01,
      radius: radius * (0.75 + 0.5 * random.next()),
      taper: 0.8,
      from,
      to: thickness * random.next(),
      arch: 0.12 * thickness * random.next(),
      albedo: 0.5 + mottle * (random.next() - 0.5),
    });
  }
  return roughen(surface, size, { seed: newSeed(random), scale: 2, height: 0.15, albedo: 0.05 });
}
