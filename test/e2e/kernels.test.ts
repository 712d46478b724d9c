import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killThoseNaming } from '../kill-after-test';
import { eventually, isSleeping, temporaryFolder, uniqueSeconds } from '../notebook/fixtures';
import { answersLab, connectLabKernel, runtime, startLab, type Lab } from './start-lab';

/** The processes of a kernel of a JupyterLab: its connection file stands in their command. */
function processesOf(id: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(`kernel-${id}.json`));
}

const filesOf = (id: string): string[] => readdirSync(runtime).filter((name) => name.includes(id));

/** The port of the server that a file in the runtime folder describes; undefined if it has just ended. */
function portOf(name: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(join(runtime, name), 'utf8')) as { port: number }).port;
  } catch {
    return undefined;
  }
}

describe('the kernels of JupyterLab', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ home: temporaryFolder(), notebooks: temporaryFolder() });
  }, 300_000);
  afterAll(() => lab.stop());

  async function startKernel(): Promise<string> {
    const { id } = (await lab.api('kernels', 'POST')) as { id: string };
    killThoseNaming(`kernel-${id}.json`);
    expect(await answersLab(id, 60_000)).toBe(true);
    return id;
  }

  it('listen on sockets in a folder that nobody else can enter', async () => {
    const id = await startKernel();
    const sockets = (): string[] => filesOf(id).filter((name) => statSync(join(runtime, name)).isSocket());
    expect(await eventually(() => sockets().length === 5)).toBe(true);
    expect(statSync(runtime).mode & 0o077).toBe(0);
    await lab.api(`kernels/${id}`, 'DELETE');
    expect(filesOf(id)).toEqual([]);
  });

  it('answer after every start and restart, and leave no process when they are stopped', async () => {
    for (let i = 0; i < 5; i++) {
      const id = await startKernel();
      await lab.api(`kernels/${id}/restart`, 'POST');
      expect(await answersLab(id, 60_000)).toBe(true);
      expect(processesOf(id)).toHaveLength(1);
      await lab.api(`kernels/${id}`, 'DELETE');
      expect(processesOf(id)).toEqual([]);
    }
  });

  it('take along what their cells have started when they are stopped or restarted', async () => {
    const id = await startKernel();
    const [first, second] = [uniqueSeconds(), uniqueSeconds()];
    for (const [seconds, end] of [
      [first, () => lab.api(`kernels/${id}/restart`, 'POST')],
      [second, () => lab.api(`kernels/${id}`, 'DELETE')],
    ] as const) {
      const connection = connectLabKernel(id);
      await connection.request('execute_request', {
        code: `import { spawn } from 'node:child_process';\nspawn('sleep', ['${seconds}']);\nsetInterval(() => {}, 1000);`,
      });
      expect(isSleeping(seconds)).toBe(true);
      connection.close();
      await end();
      expect(await eventually(() => !isSleeping(seconds))).toBe(true);
    }
    expect(processesOf(id)).toEqual([]);
  });

  it('end when JupyterLab is killed, even in an endless loop', async () => {
    const id = await startKernel();
    const connection = connectLabKernel(id);
    let loops = false;
    void connection.request(
      'execute_request',
      { code: "process.stdout.write('.');\nawait new Promise((r) => setTimeout(r, 20));\nwhile (true) {}" },
      () => (loops = true),
    );
    expect(await eventually(() => loops)).toBe(true);
    // Other tests run servers of their own at the same time.
    const server = readdirSync(runtime).find(
      (name) => /^jpserver-\d+\.json$/.test(name) && portOf(name) === Number(lab.address.port),
    ) as string;
    process.kill(Number(server.replaceAll(/\D/g, '')), 'SIGKILL');
    expect(await eventually(() => processesOf(id).length === 0)).toBe(true);
    connection.close();
  });
});
