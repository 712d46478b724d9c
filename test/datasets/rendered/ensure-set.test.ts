import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureSet, type SetPlan } from 'texton-lab/dist/datasets/rendered/ensure-set';
import { partName } from 'texton-lab/dist/datasets/rendered/part-name';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

function plan(folder: string, more: Partial<SetPlan>): SetPlan {
  return {
    folder,
    readme: 'rendered',
    set: 'brodatz',
    numbers: [7],
    imagesPerJob: 1,
    present: () => false,
    install: async () => {},
    ...more,
  };
}

async function refuse(): Promise<void> {
  throw new Error('no room');
}

describe('ensureSet', () => {
  it('touches nothing when all is there, and says so', async () => {
    const folder = path.join(scratchFolder(), 'set');
    const progress: number[][] = [];
    const onProgress = (done: number, total: number): void => void progress.push([done, total]);
    expect(await ensureSet(plan(folder, { present: () => true, imagesPerJob: 92 }), { onProgress })).toBe(
      folder,
    );
    expect(progress).toEqual([[92, 92]]);
    expect(existsSync(folder)).toBe(false);
  });

  it('sweeps what a process left that was killed, even when nothing is missing', async () => {
    const folder = scratchFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    mkdirSync(path.join(folder, partName(1).replace(`-${process.pid}-`, `-${pid}-`)));
    await ensureSet(plan(folder, { present: () => true }), {});
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names what cannot be put in place in a sentence', async () => {
    const folder = path.join(scratchFolder(), 'set');
    const install = () =>
      Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'rename' }));
    await expect(ensureSet(plan(folder, { install }), { workers: 1 })).rejects.toThrow(
      /^renderedTextures: cannot move the rendered files to '.*': the disk is full; make room or choose another place$/,
    );
  });

  it('leaves no temporary folder behind when a piece cannot be put in place', async () => {
    const folder = path.join(scratchFolder(), 'set');
    await expect(ensureSet(plan(folder, { install: refuse }), { workers: 1 })).rejects.toThrow('no room');
    expect(readdirSync(folder)).toEqual(['README.txt']);
  });
});
