import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { channelAddress } from 'texton-lab/dist/notebook/channel-address';
import { connectKernel, type KernelConnection } from 'texton-lab/dist/notebook/connect-kernel';
import { labEnvironment } from 'texton-lab/dist/notebook/lab-environment';
import { root } from '../cli/run';
import { eventually, temporaryFolder } from '../notebook/fixtures';

/** Where JupyterLab keeps what belongs to its running kernels: the tests run in a clone with a short path. */
export const runtime: string = join(root, '.lab', 'runtime');

/** A JupyterLab that `npm start` has started. */
export interface Lab {
  readonly process: ChildProcess;
  /** Of its page, with the token. */
  readonly address: URL;
  /** What it has written so far. */
  log(): string;
  /** Calls its REST interface; `path` is like `kernels`. */
  api(path: string, method?: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Options of {@link startLab}. */
export interface StartLabOptions {
  readonly home: string;
  readonly notebooks: string;
  /** Folder of the clone. @defaultValue this one */
  readonly clone?: string;
  /** Further arguments for JupyterLab. */
  readonly args?: readonly string[];
}

/** Runs `npm start` without a browser on a free port, and waits until it has said its address. */
export async function startLab(options: StartLabOptions): Promise<Lab> {
  const { clone = root, args: more = [] } = options;
  const args = ['--no-browser', '--port', String(await freePort()), `--notebook-dir=${options.notebooks}`];
  const lab = spawn(process.execPath, [join(clone, 'lib/bin/run.mjs'), 'start', ...args, ...more], {
    cwd: options.home,
    env: { ...process.env, HOME: options.home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [lab.stdout, lab.stderr])
    stream.on('data', (chunk: Buffer) => void (log += chunk.toString()));
  const token = /http:\/\/127\.0\.0\.1:\d+\/lab\?token=\w+/;
  for (let i = 0; i < 1500 && !token.test(log) && lab.exitCode === null; i++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const address = new URL(token.exec(log)?.[0] ?? `about:blank#${log}`);

  async function api(path: string, method: string = 'GET'): Promise<unknown> {
    const answer = await fetch(`${address.origin}/api/${path}${address.search}`, { method });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : await answer.json();
  }
  async function stop(): Promise<void> {
    lab.kill('SIGTERM');
    await eventually(() => lab.exitCode !== null || lab.signalCode !== null);
  }
  return { process: lab, address, log: () => log, api, stop };
}

/** The Python of the project's JupyterLab, which `npm start` installs where it is missing. */
export async function labPython(): Promise<string> {
  if (labEnvironment(root) === undefined) {
    const lab = await startLab({ home: temporaryFolder(), notebooks: temporaryFolder() });
    await lab.stop();
  }
  const environment = labEnvironment(root);
  if (environment === undefined)
    throw new Error('labPython: npm start has not made the environment in .lab/venv');
  return environment.command;
}

/** Connects to a kernel of a JupyterLab as it does itself, past it. */
export function connectLabKernel(id: string): KernelConnection {
  const file = join(runtime, `kernel-${id}.json`);
  const connection = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly [field: string]: string | number;
  } & { readonly transport: string; readonly ip: string; readonly key: string };
  return connectKernel(
    (channel) => channelAddress(connection, connection[`${channel}_port`] as number),
    connection,
  );
}

/**
 * Asks a kernel of a JupyterLab until it has answered: its first outputs are lost to one who has only just begun to
 * listen. Returns whether it did so in time.
 */
export async function answersLab(id: string, milliseconds: number): Promise<boolean> {
  const connection = connectLabKernel(id);
  const end = Date.now() + milliseconds;
  const asked: Promise<unknown>[] = [];
  let answered: unknown;
  do {
    asked.push(connection.request('kernel_info_request', {}));
    answered = await Promise.race([...asked, new Promise((resolve) => setTimeout(resolve, 500))]);
  } while (!answered && Date.now() < end);
  connection.close();
  return Boolean(answered);
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
