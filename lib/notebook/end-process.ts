import { killTree } from './kill-tree';

const patienceMs = 500;

/**
 * Ends this process, and the processes in its group that it has started: exit handlers run, then all are killed.
 * @param options.patient whether work under way may end by itself, for half a second
 */
export function endProcess(options: { readonly patient: boolean }): void {
  // Added last, so run last.
  process.once('exit', () => killTree(process.pid));
  if (options.patient) setTimeout(() => process.exit(0), patienceMs).unref();
  else process.exit(0);
}
