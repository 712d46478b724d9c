import { checkItem } from '../features/check-item';
import type { Plane } from '../core';
import type { Dataset, SizedItems } from '../datasets';
import type { Border } from '../filters';
import { readImageSize, readPlane } from '../image';

/** Image files of which some may be bad: see {@link lenientImages}. */
export interface LenientImages {
  /** The files' images; a bad one is replaced by a stand-in, whose answer means nothing. */
  readonly images: Pick<Dataset, 'length'> & SizedItems;
  /** What is wrong with file i, once it has been read. */
  readonly failures: ReadonlyMap<number, string>;
}

/** What images must be for a model to describe them. */
export interface Wanted {
  /** Side of its filters (px). */
  readonly size: number;
  readonly border: Border;
}

/**
 * Reads image files so that a bad one does not end a run over all of them: its error is recorded and the run continues.
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
