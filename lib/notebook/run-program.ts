import { spawn, type ChildProcess } from 'node:child_process';

/** Options of {@link runProgram}. */
export interface RunProgramOptions {
  readonly cwd: string;
  /** Environment variables to add to those of this process. */
  readonly env?: { readonly [name: string]: string | undefined };
  /** Called with the started process. */
  readonly onStart?: (child: ChildProcess) => void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program on this terminal until it ends, and returns its exit code (128 + number if ended by a signal).
 *
 * SIGTERM and SIGHUP are forwarded. Ctrl-C reaches it directly, since it shares the terminal; SIGINT is forwarded if there is no
 * terminal.
 * @throws Error when the program cannot be started
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunProgramOptions,
): Promise<number> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: 'inherit',
  });
  const pass = (signal: NodeJS.Signals): void => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => options.onStart?.(child));
      child.once('close', (code, signal) =>
        resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGHUP' ? 129 : 143)),
      );
    });
  } finally {
    for (const signal of signals) process.removeListener(signal, pass);
  }
}
