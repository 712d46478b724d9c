import { checkItem } from '../features/check-item';
import type { Plane } from '../core';
import type { Dataset, SizedItems } from '../datasets';
import type { Border } from '../filters';
import { readImageSize, readPlane } from '../image';

/** Image files, some of which may be invalid: see {@link lenientImages}. */
export interface LenientImages {
  /** The images of the files; an invalid one is replaced by a placeholder, whose result is meaningless. */
  readonly images: Pick<Dataset, 'length'> & SizedItems;
  /** The error of file i, once it has been read. */
  readonly failures: ReadonlyMap<number, string>;
}

/** Requirements on images for a model. */
export interface Wanted {
  /** Side of the filters (px). */
  readonly size: number;
  readonly border: Border;
}

/**
 * Reads image files such that an invalid one does not end the run: its error is recorded.
 * @param call name of the command, for messages
 */
export function lenientImages(
  call: string,
  files: readonly string[],
  { size, border }: Wanted,
): LenientImages {
  const failures = new Map<number, string>();
  // Large enough for the filters, and not constant.
  const standIn = { width: size, height: size, data: new Float32Array(size * size) };
  standIn.data[0] = 1;
  const get = async (i: number): Promise<Plane> => {
    const file = files[i] as string;
    try {
      const plane = await readPlane(file);
      const { width, height } = plane;
      const origin = { file, x: 0, y: 0, width, height, imageWidth: width, imageHeight: height };
      checkItem(call, plane, { item: 0, size, border, images: { origins: [origin] } });
      return plane;
    } catch (error) {
      failures.set(i, error instanceof Error ? error.message : String(error));
      return standIn;
    }
  };
  const pixelsOf = (i: number): Promise<number> =>
    readImageSize(files[i] as string).then(
      ({ width, height }) => width * height,
      () => standIn.data.length,
    );
  return { images: { length: files.length, get, pixelsOf }, failures };
}
