import { hashCell } from './field';

/** The affine map from radiance to grey in [0, 1] that all pictures of a class share. */
export interface Exposure {
  readonly gain: number;
  readonly offset: number;
}

/** Deviation of the sensor's noise, in grey levels of 255. */
const noise = 1.3;

/** Turns radiance into 8-bit grey by a class's exposure, with the sensor's noise of a seed; clips at both ends. */
export function develop(
  picture: Float32Array,
  { gain, offset, seed }: Exposure & { seed: number },
): Uint8Array {
  const bytes = new Uint8Array(picture.length);
  for (let i = 0; i < picture.length; i++) {
    const h = hashCell(seed, i, 0);
    // The sum of four random bytes is nearly normal: mean 510, deviation 147.8.
    const sum = (h & 255) + ((h >>> 8) & 255) + ((h >>> 16) & 255) + (h >>> 24);
    const grey = 255 * (gain * (picture[i] as number) + offset) + (noise * (sum - 510)) / 147.8;
    bytes[i] = Math.min(255, Math.max(0, Math.floor(grey + 0.5)));
  }
  return bytes;
}
