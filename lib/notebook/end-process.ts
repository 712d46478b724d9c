import { killTree } from './kill-tree';

const patienceMs = 500;

/**
 * Ends this process and its process group: exit handlers run, then the whole group is killed.
 * @param options.patient whether to wait half a second for pending work
 */
export function endProcess(options: { readonly patient: boolean }): void {
  // Added last, so that it runs last.
  process.once('exit', () => killTree(process.pid));
  if (options.patient) setTimeout(() => process.exit(0), patienceMs).unref();
  else process.exit(0);
}
