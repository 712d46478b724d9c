import { readdirSync, readFileSync } from 'node:fs';

/**
 * How long the threads of a process have run, and how long they have waited for a core that another thread had (ms).
 * Linux tells; elsewhere both are NaN.
 */
export function threadTimes(pid) {
  let [ran, waited] = [0, 0];
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const times = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      ran += Number(times[0]) / 1e6;
      waited += Number(times[1]) / 1e6;
    }
  } catch {
    return { ran: NaN, waited: NaN };
  }
  return { ran, waited };
}
