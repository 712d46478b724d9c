import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileTrouble, writeWhole, type RunOptions } from '../../core';
import type { Job } from './job';
import { partName } from './part-name';
import { runJobs } from './run-jobs';
import { sweepLeftovers } from './sweep-leftovers';

/** Description of a set and how to install its pieces. */
export interface SetPlan {
  readonly folder: string;
  readonly readme: string;
  readonly set: Job['set'];
  readonly numbers: readonly number[];
  readonly imagesPerJob: number;
  /** Whether a piece exists, intact and made by this version of the renderer. */
  readonly present: (number: number) => boolean;
  /** Moves a complete piece from its temporary folder to the set. */
  readonly install: (job: Job) => Promise<void>;
}

/** Renders the missing pieces of a set, each into a temporary folder, and returns the folder of the set. */
export async function ensureSet(plan: SetPlan, { signal, onProgress, workers }: RunOptions): Promise<string> {
  signal?.throwIfAborted();
  await sweepLeftovers(plan.folder);
  const { folder, numbers, imagesPerJob } = plan;
  const missing: number[] = [];
  for (const number of numbers) if (!plan.present(number)) missing.push(number);
  const total = numbers.length * imagesPerJob;
  let done = (numbers.length - missing.length) * imagesPerJob;
  onProgress?.(done, total);
  if (missing.length === 0) return folder;

  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Error(
      `renderedTextures: '${folder}' cannot be created (${fileTrouble(error)}); name a writable folder by the option root or TEXTON_LAB_DATA`,
      { cause: error },
    );
  });
  await writeWhole(path.join(folder, 'README.txt'), plan.readme, { links: 'replace' });
  const jobs = missing.map((number) => ({
    set: plan.set,
    number,
    folder: path.join(folder, partName(number)),
  }));
  try {
    await runJobs(jobs, {
      workers,
      signal,
      onImage: () => onProgress?.(++done, total),
      onJob: (job) => plan.install(job).catch((error: unknown) => notInstalled(job, error)),
    });
  } finally {
    await Promise.all(jobs.map((job) => rm(job.folder, { recursive: true, force: true })));
  }
  return folder;
}

function notInstalled({ folder }: Job, error: unknown): never {
  const { syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  throw new Error(`renderedTextures: cannot move the rendered files to '${folder}': ${fileTrouble(error)}`, {
    cause: error,
  });
}
