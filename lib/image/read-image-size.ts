import { openImage } from './open-image';

/** An image's size in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads an image's size from its header, without decoding its pixels; as `readPlane` would return it.
 * @throws Error naming a file that is missing, empty, damaged before its pixels begin, or of another kind
 */
export async function readImageSize(file: string): Promise<ImageSize> {
  return openImage('readImageSize', file, { maxPixels: Infinity }, ({ width, height }) => ({
    width,
    height,
  }));
}
