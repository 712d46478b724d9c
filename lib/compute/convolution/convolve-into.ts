import type { Plane } from '../../core';
import type { ConvolveBankOptions } from '../convolve-bank';
import { MOST_SLOTS } from '../engine/control';
import { withEngine } from '../engine/engine';
import { runJob, threadCount } from '../engine/run-job';
import { withParts } from '../engine/with-parts';
import { prepareConvolution, unitPlace, type PreparedConvolution } from './prepare-convolution';

/** Results that wait to be taken fill at most this many bytes. */
const WAITING_BYTES = 24 * 2 ** 20;
/** Results of a task, if more than one pair: small enough that the threads end together. */
const TASK_BYTES = 2 * 2 ** 20;

/** Convolves planes of one size with a bank and writes to arrays that are there already, one for each plane. */
export async function convolveInto(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  options: ConvolveBankOptions,
  results: readonly Float32Array[],
): Promise<void> {
  if (planes.length === 0 || kernels.length === 0) return;
  await withEngine(async (on) => {
    const prepared = await prepareConvolution(on, planes, { kernels, ...options }, options);
    const layout = prepared.tightLayout;
    const roomFor = Math.floor(TASK_BYTES / (2 * layout.planeBytes));
    const perTask = Math.max(1, Math.min(prepared.perTask(prepared.units), roomFor));
    const job = prepared.job(0, prepared.units, perTask, layout);
    const slots = Math.min(
      job.tasks,
      MOST_SLOTS,
      Math.max(threadCount(options) + 1, Math.floor(WAITING_BYTES / job.slotBytes)),
    );
    const total = kernels.length * planes.length;
    try {
      await withParts(on.parts, async (allocate) => {
        const output = allocate(slots * job.slotBytes);
        const { float32 } = on.main.views();
        const take = (task: number, address: number): void => {
          takeResult(prepared, results, { task, perTask, samples: float32, address });
          options.onProgress?.(Math.floor((total * (task + 1)) / job.tasks), total);
        };
        await runJob(on, { ...job, output, slots, take }, options);
      });
    } finally {
      prepared.release();
    }
  }, options.signal);
}

/** Copies what a task has computed to where it belongs. */
function takeResult(
  prepared: PreparedConvolution,
  results: readonly Float32Array[],
  from: { task: number; perTask: number; samples: Float32Array; address: number },
): void {
  const { pairs, window, tightLayout } = prepared;
  const { width, planeBytes } = tightLayout;
  const tasksPerUnit = Math.ceil(pairs.length / from.perTask);
  const place = unitPlace(prepared, Math.floor(from.task / tasksPerUnit));
  const result = results[place.image] as Float32Array;
  const firstPair = (from.task % tasksPerUnit) * from.perTask;
  const whole = width === window.width;
  for (let p = firstPair; p < Math.min(pairs.length, firstPair + from.perTask); p++)
    [pairs[p]?.first, pairs[p]?.second].forEach((kernel, k) => {
      if (kernel === undefined) return;
      const source = (from.address + (2 * (p - firstPair) + k) * planeBytes) / 4;
      const target = (kernel * window.height + place.y) * window.width + place.x;
      if (whole) result.set(from.samples.subarray(source, source + width * place.height), target);
      else
        for (let y = 0; y < place.height; y++) {
          const row = source + y * width;
          result.set(from.samples.subarray(row, row + place.width), target + y * window.width);
        }
    });
}
