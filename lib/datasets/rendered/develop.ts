import { hashCell } from './field';

/** The affine map from radiance to grey levels in [0, 1], common to all pictures of a class. */
export interface Exposure {
  readonly gain: number;
  readonly offset: number;
}

/** Standard deviation of the sensor noise, in grey levels of 255. */
const noise = 1.3;

/** Converts radiance to 8-bit grey levels with a given exposure, adds sensor noise, and clips. */
export function develop(
  picture: Float32Array,
  { gain, offset, seed }: Exposure & { seed: number },
): Uint8Array {
  const bytes = new Uint8Array(picture.length);
  for (let i = 0; i < picture.length; i++) {
    const h = hashCell(seed, i, 0);
    // The sum of four random bytes is nearly normal: mean 510, standard deviation 147.8.
    const sum = (h & 255) + ((h >>> 8) & 255) + ((h >>> 16) & 255) + (h >>> 24);
    const grey = 255 * (gain * (picture[i] as number) + offset) + (noise * (sum - 510)) / 147.8;
    bytes[i] = Math.min(255, Math.max(0, Math.floor(grey + 0.5)));
  }
  return bytes;
}
