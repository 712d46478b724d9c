import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LongCall } from '../../core';
import type { Job } from './job';
import { runJobs } from './run-jobs';
import { sweepLeftovers } from './sweep-leftovers';
import { writeWhole } from './write-whole';

/** What a set consists of and how its pieces are put in place. */
export interface SetPlan {
  readonly folder: string;
  readonly readme: string;
  readonly set: Job['set'];
  readonly numbers: readonly number[];
  readonly imagesPerJob: number;
  /** Whether a piece is there, complete and made by this renderer. */
  readonly present: (number: number) => Promise<boolean>;
  /** Moves a finished piece from its temporary folder to its place. */
  readonly install: (job: Job) => Promise<void>;
}

let jobsMade = 0;

/** Renders the missing pieces of a set, each into a temporary folder beside its place; returns the set's folder. */
export async function ensureSet(plan: SetPlan, { signal, onProgress, workers }: LongCall): Promise<string> {
  signal?.throwIfAborted();
  const { folder, numbers, imagesPerJob } = plan;
  const missing: number[] = [];
  for (const number of numbers) if (!(await plan.present(number))) missing.push(number);
  const total = numbers.length * imagesPerJob;
  let done = (numbers.length - missing.length) * imagesPerJob;
  onProgress?.(done, total);
  if (missing.length === 0) return folder;

  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Error(
      `renderedTextures: '${folder}' cannot be made (${(error as Error).message}); name a folder that can be written by the option root or TEXTON_LAB_DATA`,
      { cause: error },
    );
  });
  await sweepLeftovers(folder);
  await writeWhole(path.join(folder, 'README.txt'), plan.readme);
  const jobs = missing.map((number) => ({
    set: plan.set,
    number,
    folder: path.join(folder, `.part-${process.pid}-${jobsMade++}-${number}`),
  }));
  try {
    await runJobs(jobs, {
      ...(workers !== undefined && { workers }),
      ...(signal && { signal }),
      onImage: () => onProgress?.(++done, total),
      onJob: plan.install,
    });
  } finally {
    await Promise.all(jobs.map((job) => rm(job.folder, { recursive: true, force: true })));
  }
  return folder;
}
