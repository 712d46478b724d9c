import { spawnSync } from 'node:child_process';
import { afterEach } from 'vitest';

const started = new Set<number>();
const named = new Set<string>();

afterEach(() => {
  for (const pid of [...started, ...[...named].flatMap(naming)]) kill(pid);
  started.clear();
  named.clear();
});

/** Kills a process, and its group if it leads one, when the test has ended, however it ends. Returns its number. */
export function killAfterTest(pid: number | undefined): number {
  if (pid !== undefined) started.add(pid);
  return pid ?? 0;
}

/** Does the same to every process whose command holds a text that only this test uses. Returns the text. */
export function killThoseNaming(text: string): string {
  named.add(text);
  return text;
}

function naming(text: string): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  const lines = (stdout ?? '').split('\n').filter((line) => line.includes(text));
  return lines.map((line) => Number.parseInt(line, 10));
}

function kill(pid: number): void {
  for (const target of [-pid, pid])
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It has ended, or leads no group.
    }
}
