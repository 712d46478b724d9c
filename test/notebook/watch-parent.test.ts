import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/run';
import { killAfterTest, killThoseNaming } from '../kill-after-test';
import { eventually, isSleeping, temporaryFolder, uniqueSeconds } from './fixtures';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A program that starts a kernel, runs cells in it and says its process id once the last one runs. The kernel's command
 * names the folder for its sockets, so that it is found and killed even where nothing else ends it.
 */
function runner(...cells: readonly string[]): { pid: number; kernel: Promise<number> } {
  const script = `
    const { startKernel } = require(${JSON.stringify(join(root, 'lib/dist/notebook'))});
    startKernel(${JSON.stringify(temporaryFolder())}).then(async (kernel) => {
      const cells = ${JSON.stringify(cells)};
      for (const cell of cells.slice(0, -1)) await kernel.execute(cell, () => {});
      void kernel.execute(cells.at(-1), () => console.log(kernel.pid));
    });`;
  const child = spawn(process.execPath, ['-e', script], {
    env: { ...process.env, TMPDIR: killThoseNaming(temporaryFolder()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kernel = new Promise<number>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString().split('\n')[0]))),
  );
  return { pid: killAfterTest(child.pid), kernel };
}

/** Whether a process runs: one that has ended but whom nobody has collected does not. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

describe('watchParent', () => {
  it('ends a kernel in an endless loop, and what its cells have started, when the runner is killed', async () => {
    const seconds = uniqueSeconds();
    const { pid, kernel } = runner(
      `import { spawn, spawnSync } from 'node:child_process';\nconst c = spawn('sleep', ['${seconds}']);`,
      "process.stdout.write('.');\nawait new Promise((r) => setTimeout(r, 20));\nwhile (true) {}",
    );
    const loop = await kernel;
    await pause(500);
    expect(isRunning(loop)).toBe(true);
    expect(isSleeping(seconds)).toBe(true);
    process.kill(pid, 'SIGKILL');
    expect(await eventually(() => !isRunning(loop) && !isSleeping(seconds))).toBe(true);
  });

  it('lets an idle kernel do what it has to do at its exit', async () => {
    const file = join(temporaryFolder(), 'note');
    writeFileSync(file, '');
    const { pid, kernel } = runner(
      `import fs from 'node:fs';\nprocess.on('exit', () => fs.rmSync(${JSON.stringify(file)}));\nconsole.log(1)`,
    );
    const idle = await kernel;
    await pause(300);
    process.kill(pid, 'SIGKILL');
    expect(await eventually(() => !isRunning(idle))).toBe(true);
    expect(existsSync(file)).toBe(false);
  });

  it('ends nothing while the parent lives, whoever stands between them', async () => {
    const script =
      "require(process.argv[1]).watchParent(); console.log('watching'); setInterval(() => {}, 1000)";
    const watcher = join(root, 'lib/dist/notebook/watch-parent.js');
    // The named parent is this process, the one that starts the program is a shell.
    const child = spawn(
      '/bin/sh',
      ['-c', '"$0" "$@" & echo $!; wait', process.execPath, '-e', script, watcher],
      {
        detached: true,
        env: { ...process.env, JPY_PARENT_PID: String(process.pid) },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    killAfterTest(child.pid);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => void (text += chunk.toString()));
    expect(await eventually(() => text.includes('watching'))).toBe(true);
    const pid = Number(text.split('\n')[0]);
    await pause(1500);
    expect(isRunning(pid)).toBe(true);
  });

  it('watches nothing where no parent is named, and keeps no process alive', async () => {
    for (const named of [undefined, String(process.pid)]) {
      const script = 'require(process.argv[1]).watchParent()';
      const watcher = join(root, 'lib/dist/notebook/watch-parent.js');
      const child = spawn(process.execPath, ['-e', script, watcher], {
        env: { ...process.env, JPY_PARENT_PID: named },
        stdio: 'inherit',
      });
      killAfterTest(child.pid);
      expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    }
  });
});
