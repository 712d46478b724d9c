import { readFileSync } from 'node:fs';

/**
 * The most memory (bytes) that this process has had.
 *
 * Where the system tells it of the program alone, that is taken: what `resourceUsage` says on Linux begins with the
 * memory of the process that has started this one.
 */
export function peakMemory(read = () => readFileSync('/proc/self/status', 'utf8')) {
  try {
    const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(read());
    return Number(kib) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
