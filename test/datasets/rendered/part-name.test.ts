import { spawnSync } from 'node:child_process';
import { makerHasEnded, partName } from 'texton-lab/dist/datasets/rendered/part-name';
import { expect, it } from 'vitest';

it('partName tells of a process whether it has ended, and nothing of one elsewhere', () => {
  const own = partName(7);
  expect(own).not.toBe(partName(7));
  expect(makerHasEnded(own)).toBe(false);
  const { pid } = spawnSync(process.execPath, ['--version']);
  const ended = own.replace(`-${process.pid}-`, `-${pid}-`);
  expect(makerHasEnded(ended)).toBe(true);
  expect(makerHasEnded(`${ended}-old`)).toBe(true);
  expect(makerHasEnded(ended.replace('.part-', '.part-elsewhere-'))).toBeUndefined();
  expect(makerHasEnded('.part-1-0-1')).toBeUndefined();
});
