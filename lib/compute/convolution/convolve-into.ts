import type { RunOptions, Plane } from '../../core';
import type { ConvolveBankOptions } from '../convolve-bank-options';
import { MAX_SLOTS } from '../engine/control';
import { withEngine } from '../engine/engine';
import { runJob, threadsOf } from '../engine/run-job';
import { withParts } from '../engine/with-parts';
import type { KernelPair } from './kernel-pairs';
import {
  prepareConvolution,
  unitPlace,
  type PreparedConvolution,
  type UnitPlace,
} from './prepare-convolution';

/** Slots per thread, so that a helper can continue while the main thread is busy: as many as fit in 1 MB, but at least three. */
const SOME_SLOTS = 3;
const SLOTS_BYTES = 2 ** 20;
/** The slots of all threads together take at most this many bytes, unless each thread has only one. */
const ALL_SLOTS_BYTES = 24 * 2 ** 20;

/** Convolves planes of the same size with a bank and writes to existing arrays, one per plane. */
export async function convolveInto(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  options: ConvolveBankOptions,
  results: readonly Float32Array[],
): Promise<void> {
  if (planes.length === 0 || kernels.length === 0) return;
  await withEngine(async (on) => {
    const prepared = await prepareConvolution(on, planes, { kernels, ...options, copied: true }, options);
    const perTask = prepared.perTaskInCache(prepared.units);
    const job = prepared.job(0, prepared.units, perTask);
    const threads = threadsOf(job, options);
    const wanted = Math.max(SOME_SLOTS, Math.floor(SLOTS_BYTES / job.slotBytes));
    const room = Math.max(1, Math.floor(ALL_SLOTS_BYTES / (threads * job.slotBytes)));
    const slotsEach = Math.min(job.tasks, wanted, room, Math.floor(MAX_SLOTS / threads));
    const slots = threads * slotsEach;
    const anyOrder = { slotsEach, perGroup: Math.ceil(prepared.pairs.length / perTask) };
    const report = reporter(planes.length, kernels.length, job.tasks, options);
    try {
      await withParts(on.parts, async (allocate) => {
        const output = allocate(slots * job.slotBytes);
        const from = Buffer.from(on.memory.buffer);
        const runs = taskRuns(prepared.pairs, perTask);
        const take = (task: number, at: number): void => {
          const place = unitPlace(prepared, Math.floor(task / runs.length));
          takeResult(prepared, place, runs[task % runs.length] ?? [], {
            from,
            at,
            to: results[place.image] as Float32Array,
          });
          report(place.image);
        };
        await runJob(on, { ...job, output, slots, anyOrder, take }, options);
      });
    } finally {
      prepared.release();
    }
  }, options.signal);
}

/** Reports how many kernels' responses are done: continuously for a single image, after each complete image for several. */
function reporter(
  images: number,
  kernels: number,
  tasks: number,
  { onProgress }: RunOptions,
): (image: number) => void {
  if (!onProgress) return () => {};
  const perImage = tasks / images;
  const left = new Int32Array(images).fill(perImage);
  let complete = 0;
  return (image) => {
    const rest = (left[image] as number) - 1;
    left[image] = rest;
    if (rest === 0) complete++;
    if (images === 1) onProgress(Math.floor((kernels * (perImage - rest)) / perImage), kernels);
    else if (rest === 0) onProgress(kernels * complete, kernels * images);
  };
}

/** A run of consecutive planes in a slot that belong to consecutive kernels. */
interface Run {
  /** Number of planes before it in the slot. */
  readonly at: number;
  readonly kernel: number;
  readonly planes: number;
}

/** The planes of each task of a unit: first those of the first kernel of every pair, then those of the second kernels. */
function taskRuns(pairs: readonly KernelPair[], perTask: number): Run[][] {
  return Array.from({ length: Math.ceil(pairs.length / perTask) }, (_, task) => {
    const runs: Run[] = [];
    const own = pairs.slice(task * perTask, (task + 1) * perTask);
    [...own.map(({ first }) => first), ...own.map(({ second }) => second)].forEach((kernel, k) => {
      if (kernel === undefined) return;
      const at = k < own.length ? k : perTask + k - own.length;
      const last = runs.at(-1);
      if (last && last.at + last.planes === at && last.kernel + last.planes === kernel)
        runs[runs.length - 1] = { ...last, planes: last.planes + 1 };
      else runs.push({ at, kernel, planes: 1 });
    });
    return runs;
  });
}

/** Copies the planes of a task to the result. */
function takeResult(
  { window, layout }: PreparedConvolution,
  place: UnitPlace,
  runs: readonly Run[],
  { from, at, to }: { from: Buffer; at: number; to: Float32Array },
): void {
  const { width, height, planeBytes } = layout;
  // `fill` with a buffer of equal length copies it; `set` copies shared memory word by word.
  const copy = (source: number, target: number, samples: number): void =>
    void Buffer.from(to.buffer, to.byteOffset + target * 4, samples * 4).fill(
      from.subarray(source, source + samples * 4),
    );
  const rows = width === window.width ? 1 : place.height;
  const samples = width === window.width ? width * place.height : place.width;
  const whole = rows === 1 && height === window.height;
  for (const run of runs) {
    const source = at + run.at * planeBytes;
    const target = (run.kernel * window.height + place.y) * window.width + place.x;
    if (whole) copy(source, target, run.planes * samples);
    else
      for (let plane = 0; plane < run.planes; plane++)
        for (let y = 0; y < rows; y++)
          copy(
            source + plane * planeBytes + y * width * 4,
            target + (plane * window.height + y) * window.width,
            samples,
          );
  }
}
