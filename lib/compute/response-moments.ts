import type { Plane } from '../core';
import type { ConvolveBankOptions } from './convolve-bank';
import { checkOneSize } from './convolution/check-one-size';
import { MOST_SLOTS } from './engine/control';
import { withEngine, type Engine } from './engine/engine';
import { runJob } from './engine/run-job';
import { TASK } from './engine/tasks';
import { withParts } from './engine/with-parts';
import { eachPhase, type Phase } from './responses/each-phase';
import { momentsFields, MOMENTS_BYTES } from './responses/moments-task';

/** What an image's responses come to, one number for each kernel. */
export interface ResponseMoments {
  readonly mean: Float64Array;
  /** Of the population: divided by the number of pixels. */
  readonly variance: Float64Array;
  /** The mean of |r|. */
  readonly magnitude: Float64Array;
}

interface Sums {
  readonly value: Float64Array;
  readonly square: Float64Array;
  readonly magnitude: Float64Array;
}

/**
 * Computes mean, variance and mean magnitude of every kernel's responses without keeping the responses: memory does not
 * grow with the number of kernels × pixels.
 * @param planes images of one size
 * @param kernels as for {@link convolveBank}
 * @returns for each plane
 */
export async function responseMoments(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  options: ConvolveBankOptions,
): Promise<ResponseMoments[]> {
  checkOneSize('responseMoments', planes);
  const sums = planes.map((): Sums => {
    const zeros = (): Float64Array => new Float64Array(kernels.length);
    return { value: zeros(), square: zeros(), magnitude: zeros() };
  });
  if (planes.length === 0 || kernels.length === 0) return sums.map((s) => finish(s, 1));
  return withEngine(async (on) => {
    await eachPhase(on, planes, { kernels, ...options }, options, (phase) =>
      addPhase(on, phase, kernels.length, sums, options),
    );
    return sums.map((s) => finish(s, options.window.width * options.window.height));
  }, options.signal);
}

async function addPhase(
  on: Engine,
  phase: Phase,
  planes: number,
  sums: readonly Sums[],
  { signal, workers }: ConvolveBankOptions,
): Promise<void> {
  const { units, address, unitBytes, offsets, width, height } = phase;
  const tasks = units.length * planes;
  const slots = Math.min(tasks, MOST_SLOTS);
  await withParts(on.parts, async (allocate) => {
    const tables = allocate(64 + 4 * planes + 8 * units.length);
    const sizes = tables + 64 + 4 * planes;
    const output = allocate(slots * MOMENTS_BYTES);
    const { int32, float64 } = on.main.views();
    for (let n = 0; n < 4; n++)
      for (let lane = 0; lane < 4; lane++) int32[tables / 4 + 4 * n + lane] = n === 0 || lane < n ? -1 : 0;
    int32.set(offsets, tables / 4 + 16);
    units.forEach((unit, u) => int32.set([unit.height, unit.width], sizes / 4 + 2 * u));
    await runJob(
      on,
      {
        kind: TASK.moments,
        tasks,
        slots,
        output,
        slotBytes: MOMENTS_BYTES,
        scratchBytes: 64,
        values: momentsFields.pack({
          planes,
          address,
          unitBytes,
          offsets: tables + 64,
          rowBytes: width * 4,
          sizes,
          masks: tables,
        }),
        cost: tasks * width * height * 6e-7,
        take(task, at) {
          const sum = sums[units[Math.floor(task / planes)]?.image ?? 0] as Sums;
          const kernel = task % planes;
          [sum.value, sum.square, sum.magnitude].forEach((total, k) => {
            const both = (float64[at / 8 + 2 * k] as number) + (float64[at / 8 + 2 * k + 1] as number);
            total[kernel] = (total[kernel] as number) + both;
          });
        },
      },
      { ...(signal && { signal }), ...(workers !== undefined && { workers }) },
    );
  });
}

function finish({ value, square, magnitude }: Sums, pixels: number): ResponseMoments {
  const mean = value.map((sum) => sum / pixels);
  return {
    mean,
    variance: square.map((sum, k) => Math.max(0, sum / pixels - (mean[k] as number) ** 2)),
    magnitude: magnitude.map((sum) => sum / pixels),
  };
}
