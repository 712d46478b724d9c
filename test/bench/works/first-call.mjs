import { inOwnProcess } from '../child-process.mjs';
import { limitRow } from '../side-by-side.mjs';

const name = 'first-call';
const PROCESSES = 7;

export const firstCall = {
  name,
  title: 'first call in a process',
  async measure({ say }) {
    const rows = [];
    for (const size of [50, 200]) {
      const title = `first call in a process, 48 LM responses, ${size}×${size}`;
      say(title);
      const times = [];
      for (let k = 0; k < PROCESSES; k++) times.push((await inOwnProcess('first-call', size)).ms);
      const note = `median of ${PROCESSES} processes`;
      rows.push(limitRow({ work: name, title, note }, times, { unit: 'ms', limit: 150 }));
    }
    return rows;
  },
};
