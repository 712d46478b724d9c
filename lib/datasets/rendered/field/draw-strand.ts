import type { Surface } from './surface';

/** A blade, hair or straw: a bent round rod. */
export interface Strand {
  /** Where it starts, px. */
  readonly x: number;
  readonly y: number;
  /** Its direction at the start, rad, and how much it turns over its whole length, rad. */
  readonly angle: number;
  readonly turn: number;
  /** Its length and half its width at the start, px. */
  readonly length: number;
  readonly radius: number;
  /** Half its width at the end as a fraction of that at the start. */
  readonly taper: number;
  /** Height of its axis at the start and at the end, px; in between it arches. */
  readonly from: number;
  readonly to: number;
  readonly arch: number;
  /** Its albedo. */
  readonly albedo: number;
}

/** Draws a strand onto a surface of `size × size` px, in place: it is visible where it is higher than the surface. */
export function drawStrand(surface: Surface, size: number, strand: Strand): void {
  const steps = Math.max(2, Math.ceil(strand.length / 0.8));
  const { height, albedo } = surface;
  let x = strand.x;
  let y = strand.y;
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const radius = strand.radius * (1 + (strand.taper - 1) * t);
    const axis = strand.from + (strand.to - strand.from) * t + strand.arch * 4 * t * (1 - t);
    const right = Math.min(size - 1, Math.floor(x + radius));
    const bottom = Math.min(size - 1, Math.floor(y + radius));
    for (let row = Math.max(0, Math.ceil(y - radius)); row <= bottom; row++)
      for (let col = Math.max(0, Math.ceil(x - radius)); col <= right; col++) {
        const rest = radius * radius - (col - x) * (col - x) - (row - y) * (row - y);
        if (rest <= 0) continue;
        const z = axis + Math.sqrt(rest);
        const i = row * size + col;
        if (z > (height[i] as number)) {
          height[i] = z;
          albedo[i] = strand.albedo;
        }
      }
    const angle = strand.angle + strand.turn * t;
    x += (Math.cos(angle) * strand.length) / steps;
    y += (Math.sin(angle) * strand.length) / steps;
  }
}
