import type { RunOptions } from '../core';

/**
 * Converts the progress within a run of images to progress over all images, counted in complete images. The caller
 * reports the end of the run.
 * @param before images done before the run
 * @param items images in the run
 * @param total images in all
 */
export function runProgress(
  onProgress: RunOptions['onProgress'],
  { before, items, total }: { readonly before: number; readonly items: number; readonly total: number },
): Pick<RunOptions, 'onProgress'> {
  if (onProgress === undefined) return {};
  let reported = 0;
  return {
    onProgress(done, of) {
      const images = Math.floor((items * done) / of);
      if (images === reported || images === items) return;
      reported = images;
      onProgress(before + images, total);
    },
  };
}
