import type { Plane } from '../core';
import type { ConvolveBankOptions } from './convolve-bank-options';
import { checkOneSize } from './convolution/check-one-size';
import { withEngine } from './engine/engine';
import { eachPhase } from './responses/each-phase';

/** Options of {@link responsesAt}. */
export interface ResponsesAtOptions extends ConvolveBankOptions {
  /** Pixels of each plane: y · window.width + x in the window. */
  readonly pixels: readonly Int32Array[];
}

/**
 * Convolves planes of the same size with every kernel of a bank and returns the responses only at some pixels.
 *
 * Gives the same values as {@link convolveBank} without storing all responses.
 * @param planes images of the same size
 * @param kernels as for {@link convolveBank}
 * @returns kernels × number of pixels values per plane
 * @throws RangeError when a pixel lies outside the window
 */
export async function responsesAt(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  options: ResponsesAtOptions,
): Promise<Float32Array[]> {
  const call = 'responsesAt';
  checkOneSize(call, planes);
  const { window, pixels } = options;
  const results = planes.map((_, n) => new Float32Array(kernels.length * (pixels[n]?.length ?? 0)));
  for (const list of pixels)
    for (const pixel of list)
      if (pixel < 0 || pixel >= window.width * window.height)
        throw new RangeError(
          `${call}: pixels must lie in [0, ${window.width * window.height - 1}], got ${pixel}`,
        );
  if (planes.length === 0) return results;
  await withEngine(async (on) => {
    await eachPhase(on, planes, { kernels, ...options }, options, (phase) => {
      const { float32 } = on.main.views();
      phase.units.forEach((unit, u) => {
        const list = pixels[unit.image] ?? new Int32Array();
        const result = results[unit.image] as Float32Array;
        list.forEach((pixel, i) => {
          const x = (pixel % window.width) - unit.x;
          const y = Math.floor(pixel / window.width) - unit.y;
          if (x < 0 || y < 0 || x >= unit.width || y >= unit.height) return;
          const at = (phase.address + u * phase.unitBytes) / 4 + y * phase.width + x;
          for (let k = 0; k < kernels.length; k++)
            result[k * list.length + i] = float32[at + (phase.offsets[k] as number) / 4] as number;
        });
      });
      return Promise.resolve();
    });
  }, options.signal);
  return results;
}
