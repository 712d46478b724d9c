import type { Condition } from './conditions';
import type { Relief } from './relief';

/** How a material reflects light. */
export interface Finish {
  /** Strength of the highlights: 0 matt. */
  readonly gloss: number;
  /** Sharpness of the highlights: the exponent is 2 to this power. */
  readonly polish: number;
}

/** Fraction of ambient light, most of it from above and from the side of the lamp. */
const ambient = 0.26;
/** Tangent of half the angle subtended by the lamp: softness of cast shadows. */
const penumbra = 0.06;

/**
 * Photographs a relief with a distant camera: `side × side` px of radiance, row-major, before exposure.
 *
 * The ray of every pixel is traced into the height field until it meets the surface, which gives foreshortening and occlusion
 * for a tilted camera; from there a ray is traced to the lamp for cast shadows. Reflection is Lambertian with Blinn's
 * highlights, doi:10.1145/965141.563893.
 */
export function photograph(
  relief: Relief,
  { condition, finish, side }: { condition: Condition; finish: Finish; side: number },
): Float32Array {
  const { size, height, detail, top } = relief;
  const last = size - 1.001;
  const radiance = new Float32Array(side * side);

  const tan = Math.tan(condition.viewTilt);
  const eyeX = Math.cos(condition.viewAzimuth);
  const eyeY = Math.sin(condition.viewAzimuth);
  const eyeZ = Math.cos(condition.viewTilt);
  const stretch = 1 / eyeZ - 1;
  const rollCos = Math.cos(condition.roll);
  const rollSin = Math.sin(condition.roll);
  const sinE = Math.sin(condition.lightElevation);
  const cosE = Math.cos(condition.lightElevation);
  const lightX = Math.cos(condition.lightAzimuth) * cosE;
  const lightY = Math.sin(condition.lightAzimuth) * cosE;
  const climb = sinE / cosE;
  // Half vector between light and camera, for the highlights.
  const sinTilt = Math.sin(condition.viewTilt);
  let halfX = lightX + eyeX * sinTilt;
  let halfY = lightY + eyeY * sinTilt;
  let halfZ = sinE + eyeZ;
  const halfLength = Math.sqrt(halfX * halfX + halfY * halfY + halfZ * halfZ);
  halfX /= halfLength;
  halfY /= halfLength;
  halfZ /= halfLength;

  function heightAt(x: number, y: number): number {
    const cx = x < 0 ? 0 : x > last ? last : x;
    const cy = y < 0 ? 0 : y > last ? last : y;
    const ix = cx | 0;
    const iy = cy | 0;
    const fx = cx - ix;
    const i = iy * size + ix;
    const upper = (height[i] as number) + fx * ((height[i + 1] as number) - (height[i] as number));
    const lower =
      (height[i + size] as number) + fx * ((height[i + size + 1] as number) - (height[i + size] as number));
    return upper + (cy - iy) * (lower - upper);
  }

  const lightStepX = Math.cos(condition.lightAzimuth);
  const lightStepY = Math.sin(condition.lightAzimuth);
  const sightStep = tan > 0.02 ? Math.min(1.5, 0.8 / tan) : Infinity;

  for (let row = 0, at = 0; row < side; row++)
    for (let col = 0; col < side; col++, at++) {
      const u = col - (side - 1) / 2;
      const v = row - (side - 1) / 2;
      const imageX = u * rollCos - v * rollSin;
      const imageY = u * rollSin + v * rollCos;
      const part = (imageX * eyeX + imageY * eyeY) * stretch;
      const footX = imageX + part * eyeX + (size - 1) / 2;
      const footY = imageY + part * eyeY + (size - 1) / 2;

      // The ray is at (foot + z · tan · eye) where its height is z.
      let z = top;
      if (sightStep === Infinity) z = heightAt(footX, footY);
      else {
        let gapAbove = 0;
        for (;;) {
          const gap = z - heightAt(footX + z * tan * eyeX, footY + z * tan * eyeY);
          if (gap <= 0) {
            // Between this step and the previous one, both are interpolated linearly.
            if (gapAbove > 0) z += (sightStep * -gap) / (gapAbove - gap);
            break;
          }
          gapAbove = gap;
          z -= sightStep;
        }
      }
      let x = footX + z * tan * eyeX;
      let y = footY + z * tan * eyeY;
      x = x < 0 ? 0 : x > last ? last : x;
      y = y < 0 ? 0 : y > last ? last : y;

      const ix = x | 0;
      const iy = y | 0;
      const fx = x - ix;
      const fy = y - iy;
      const a = 4 * (iy * size + ix);
      const b = a + 4 * size;
      const wa = (1 - fx) * (1 - fy);
      const wb = fx * (1 - fy);
      const wc = (1 - fx) * fy;
      const wd = fx * fy;
      const slopeX =
        wa * (detail[a] as number) +
        wb * (detail[a + 4] as number) +
        wc * (detail[b] as number) +
        wd * (detail[b + 4] as number);
      const slopeY =
        wa * (detail[a + 1] as number) +
        wb * (detail[a + 5] as number) +
        wc * (detail[b + 1] as number) +
        wd * (detail[b + 5] as number);
      const albedo =
        wa * (detail[a + 2] as number) +
        wb * (detail[a + 6] as number) +
        wc * (detail[b + 2] as number) +
        wd * (detail[b + 6] as number);
      const sky =
        wa * (detail[a + 3] as number) +
        wb * (detail[a + 7] as number) +
        wc * (detail[b + 3] as number) +
        wd * (detail[b + 7] as number);

      const norm = 1 / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
      const facing = (sinE - slopeX * lightX - slopeY * lightY) * norm;
      const around = norm * (0.75 + 0.55 * (slopeX * lightStepX + slopeY * lightStepY));
      let lit = 0;
      if (facing > 0) {
        // Towards the lamp: the least angular clearance over the terrain determines how much of the lamp is visible.
        lit = 1;
        const start = heightAt(x, y) + 0.05;
        let distance = 1.2;
        for (;;) {
          const ray = start + distance * climb;
          if (ray > top) break;
          const clearance = (ray - heightAt(x + distance * lightStepX, y + distance * lightStepY)) / distance;
          if (clearance < lit * 2 * penumbra - penumbra) {
            lit = (clearance + penumbra) / (2 * penumbra);
            if (lit <= 0) {
              lit = 0;
              break;
            }
          }
          distance += distance < 8 ? 1.2 : 2;
        }
      }
      let shine = Math.max(0, (halfZ - slopeX * halfX - slopeY * halfY) * norm);
      for (let i = 0; i < finish.polish; i++) shine *= shine;
      radiance[at] =
        albedo *
          (ambient * sky * around + (1 - ambient) * lit * Math.max(0, facing) + 0.1 * (1 - sky) * albedo) +
        finish.gloss * shine * (lit + 0.1) * sky;
    }
  return radiance;
}
