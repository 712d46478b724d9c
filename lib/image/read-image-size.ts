import { openImage } from './open-image';

/** An image's size in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the size of an image from its header without decoding it: the size that `readPlane` would return.
 * @throws Error naming a file that is missing, empty, not supported, or whose header is damaged
 */
export async function readImageSize(file: string): Promise<ImageSize> {
  return openImage('readImageSize', file, { maxPixels: Infinity }, ({ width, height }) => ({
    width,
    height,
  }));
}
