import type { RunOptions, Plane } from '../core';
import type { ConvolveBankOptions } from './convolve-bank-options';
import { checkOneSize } from './convolution/check-one-size';
import { prepareConvolution, unitPlace, type PreparedConvolution } from './convolution/prepare-convolution';
import { MAX_SLOTS } from './engine/control';
import { withEngine, type Engine } from './engine/engine';
import { runJob } from './engine/run-job';
import { TASK } from './engine/tasks';
import { withParts } from './engine/with-parts';
import { momentsFields, MOMENTS_BYTES } from './responses/moments-task';

/** Moments of an image's responses, one value per kernel. */
export interface ResponseMoments {
  readonly mean: Float64Array;
  /** Population variance: divided by the number of pixels. */
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
 * Computes the mean, variance and mean magnitude of every kernel's responses without storing the responses.
 * @param planes images of the same size
 * @param kernels as for {@link convolveBank}
 * @returns one result per plane
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
  const { onProgress, ...call } = options;
  return withEngine(async (on) => {
    const prepared = await prepareConvolution(on, planes, { kernels, ...options }, call);
    try {
      await sumUnits(on, prepared, sums, call, onProgress);
    } finally {
      prepared.release();
    }
    return sums.map((s) => finish(s, options.window.width * options.window.height));
  }, options.signal);
}

async function sumUnits(
  on: Engine,
  prepared: PreparedConvolution,
  sums: readonly Sums[],
  call: RunOptions,
  onProgress: RunOptions['onProgress'],
): Promise<void> {
  const { pairs, units, layout } = prepared;
  const perTask = prepared.perTaskInCache(units);
  const tasksPerUnit = Math.ceil(pairs.length / perTask);
  const job = prepared.job(0, units, perTask);
  const slots = Math.min(job.tasks, MAX_SLOTS);
  const slotBytes = 2 * perTask * MOMENTS_BYTES;
  await withParts(on.parts, async (allocate) => {
    const tables = allocate(64 + 8 * units);
    const output = allocate(slots * slotBytes);
    const { int32, float64 } = on.main.views();
    for (let n = 0; n < 4; n++)
      for (let lane = 0; lane < 4; lane++) int32[tables / 4 + 4 * n + lane] = n === 0 || lane < n ? -1 : 0;
    for (let unit = 0; unit < units; unit++) {
      const { width, height } = unitPlace(prepared, unit);
      int32.set([height, width], tables / 4 + 16 + 2 * unit);
    }
    const values = { ...prepared.values(0, perTask), convolveBytes: job.scratchBytes };
    await runJob(
      on,
      {
        ...job,
        kind: TASK.moments,
        slots,
        slotBytes,
        output,
        values: momentsFields.pack({ ...values, sizes: tables + 64, masks: tables }),
        scratchBytes: job.scratchBytes + job.slotBytes + 64,
        cost: job.cost + units * pairs.length * layout.width * layout.height * 1.2e-6,
        take(task, at) {
          const unit = Math.floor(task / tasksPerUnit);
          const sum = sums[unitPlace(prepared, unit).image] as Sums;
          const first = (task % tasksPerUnit) * perTask;
          pairs.slice(first, first + perTask).forEach((pair, p) =>
            [pair.first, pair.second].forEach((kernel, part) => {
              if (kernel === undefined) return;
              const result = (at + (part * perTask + p) * MOMENTS_BYTES) / 8;
              [sum.value, sum.square, sum.magnitude].forEach((total, k) => {
                const both = (float64[result + 2 * k] as number) + (float64[result + 2 * k + 1] as number);
                total[kernel] = (total[kernel] as number) + both;
              });
            }),
          );
          if ((task + 1) % tasksPerUnit === 0) onProgress?.(unit + 1, units);
        },
      },
      call,
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
