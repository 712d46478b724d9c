import { inOwnProcess } from '../child-process.mjs';
import { limitRow } from '../side-by-side.mjs';
import { timeInTurn } from '../timing.mjs';

const name = 'first-call';
const PROCESSES = 7;

export const firstCall = {
  name,
  title: 'first call in a process',
  async measure({ say, quiet }) {
    const rows = [];
    for (const size of [50, 200]) {
      const title = `first call in a process, 48 LM responses, ${size}×${size}`;
      say(title);
      const [timing] = await timeInTurn(
        [{ run: async () => [(await inOwnProcess('first-call', size)).ms] }],
        {
          quiet,
          rounds: PROCESSES,
        },
      );
      const note = `median of ${PROCESSES} processes`;
      rows.push(
        limitRow({ work: name, title, note, all: timing }, [timing.median], { unit: 'ms', limit: 150 }),
      );
    }
    return rows;
  },
};
