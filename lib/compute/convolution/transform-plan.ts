import type { Engine } from '../engine/engine';
import { stageRadices } from '../fast-length';
import { ELEMENT, STAGE_BYTES } from '../kernels/transform-layout';

/** A transform's stages in the engine's memory. */
export interface TransformPlan {
  readonly address: number;
  readonly stages: number;
  readonly length: number;
}

/**
 * Writes a transform's stages and twiddle factors exp(2πi·pj/length) into the engine's memory.
 *
 * Stockham's form: stage after stage the length is divided by the radix and the stride multiplied by it, and the
 * result is in order without any reordering.
 */
export function transformPlan(on: Engine, length: number): TransformPlan {
  const radices = stageRadices(length);
  if (radices === undefined)
    throw new RangeError(`transformPlan: length must have no prime factor above 5, got ${length}`);
  let words = radices.length * (STAGE_BYTES / 4);
  for (let rest = length, k = 0; k < radices.length; k++) {
    const radix = radices[k] as number;
    rest /= radix;
    words += rest * (radix - 1) * 2;
  }
  const address = on.parts.allocate(words * 4);
  const { int32, float32 } = on.main.views();
  let at = address / 4 + radices.length * (STAGE_BYTES / 4);
  let rest = length;
  let stride = 1;
  radices.forEach((radix, k) => {
    const m = rest / radix;
    int32.set([radix, m, stride, at * 4], address / 4 + k * (STAGE_BYTES / 4));
    for (let p = 0; p < m; p++)
      for (let j = 1; j < radix; j++) {
        const angle = (2 * Math.PI * ((p * j) % rest)) / rest;
        float32[at++] = Math.cos(angle);
        float32[at++] = Math.sin(angle);
      }
    rest = m;
    stride *= radix;
  });
  return { address, stages: radices.length, length };
}

/** Which buffer holds the result of a transform whose stages write to two buffers in turn. */
export function resultOf(
  stages: number,
  { one, two }: { readonly one: number; readonly two: number },
): number {
  return stages % 2 === 1 ? one : two;
}

/** Bytes of a buffer for one transform of four signals, with room for a few elements beyond it. */
export function bufferBytes(length: number): number {
  return (length + 8) * ELEMENT;
}
