import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { watchSources } from './watch-sources';

const settleMs = 200;

/** Options of {@link watchLibrary}. */
export interface WatchLibraryOptions {
  /** Called after every build with the messages of the compiler, empty if there are none. */
  readonly onBuilt: (messages: string) => void;
}

/**
 * Builds the library whenever one of its sources changes.
 * @param root root folder of the project
 * @returns a function that stops watching
 */
export function watchLibrary(root: string, options: WatchLibraryOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let stopped = false;

  function build(): void {
    if (running || stopped) return schedule();
    running = true;
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const child = spawn(process.execPath, [compiler, '-p', join(root, 'lib')], { cwd: root });
    let messages = '';
    child.stdout.on('data', (chunk: Buffer) => void (messages += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (messages += chunk.toString()));
    child.once('error', (error) => void (messages += error.message));
    child.once('close', () => {
      running = false;
      if (!stopped) options.onBuilt(messages.trim());
    });
  }
  function schedule(): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(build, settleMs);
  }
  const stopWatching = watchSources(join(root, 'lib'), schedule);
  return () => {
    stopped = true;
    clearTimeout(timer);
    stopWatching();
  };
}
