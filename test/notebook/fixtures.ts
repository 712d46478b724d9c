import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message, Notebook, NotebookCell } from 'texton-lab/dist/notebook';
import { afterAll } from 'vitest';
import { killThoseNaming } from '../kill-after-test';

/** Path of a fixture notebook. */
export function fixture(name: string): string {
  return join(__dirname, 'fixtures', `${name}.ipynb`);
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Makes an empty temporary folder, which goes when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'texton-lab-test-'));
  folders.push(folder);
  return folder;
}

/** Writes a file into a new temporary folder and returns its path. */
export function temporaryFile(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** Makes a notebook of the given cells. */
export function notebookOf(...cells: readonly (Partial<NotebookCell> & { source: string })[]): Notebook {
  return {
    cells: cells.map((cell): NotebookCell =>
      Object.assign({ cell_type: 'code' as const, metadata: {} }, cell),
    ),
    metadata: { kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** Makes a message of the kernel's output channel. */
export function outputMessage(type: string, content: { readonly [key: string]: unknown }): Message {
  return { type, id: 'reply', parentId: 'request', content };
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a condition holds, for at most ten seconds. */
export async function eventually(condition: () => boolean): Promise<boolean> {
  for (let i = 0; i < 100 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  return condition();
}

/** A number of seconds that no other process of these tests sleeps for; one that does is killed after the test. */
export function uniqueSeconds(): number {
  const seconds = 1_000_000 + process.pid + Math.round(Math.random() * 1e6) / 1e6;
  killThoseNaming(`sleep ${seconds}`);
  return seconds;
}

/** Whether a `sleep` of so many seconds is running: the process that the notebook `slow` starts. */
export function isSleeping(seconds: number): boolean {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`sleep ${seconds}`);
}

/** Processor time that a call takes, in seconds: what else the machine does is not counted. */
export function processorSeconds(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Repeats a text until it is as long as the longest cell that anybody writes, 200 000 characters. */
export function longText(part: string): string {
  return part.repeat(Math.ceil(200_000 / part.length));
}
