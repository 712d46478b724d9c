import { checkItem } from '../classify/check-item';
import type { Plane } from '../core';
import type { Dataset } from '../datasets';
import { readPlane } from '../image';

/** Image files of which some may be bad: see {@link lenientImages}. */
export interface LenientImages {
  /** The files' images; a bad one is replaced by a stand-in, whose answer means nothing. */
  readonly images: Pick<Dataset, 'length' | 'get'>;
  /** What is wrong with file i, once it has been read. */
  readonly failures: ReadonlyMap<number, string>;
}

/** The smallest image that is not constant. */
const STAND_IN: Plane = { width: 2, height: 1, data: Float32Array.of(0, 1) };

/**
 * Reads image files so that a bad one does not end a run over all of them: its error is kept, and the run goes on.
 * @param call name of the command, for messages
 */
export function lenientImages(call: string, files: readonly string[]): LenientImages {
  const failures = new Map<number, string>();
  const get = async (i: number): Promise<Plane> => {
    const file = files[i] as string;
    try {
      const plane = await readPlane(file);
      const { width, height } = plane;
      const origin = { file, x: 0, y: 0, width, height, imageWidth: width, imageHeight: height };
      checkItem(call, plane, { item: 0, size: 1, border: 'reflect', images: { origins: [origin] } });
      return plane;
    } catch (error) {
      failures.set(i, error instanceof Error ? error.message : String(error));
      return STAND_IN;
    }
  };
  return { images: { length: files.length, get }, failures };
}
