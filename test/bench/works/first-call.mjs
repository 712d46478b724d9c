import { inOwnProcess } from '../child-process.mjs';
import { limitRow } from '../side-by-side.mjs';
import { timeUndisturbed } from '../timing.mjs';

const name = 'first-call';
const PROCESSES = 7;
const parts = [
  { part: 'responses-50', title: '48 LM responses, 50×50', limit: 150 },
  { part: 'responses-200', title: '48 LM responses, 200×200', limit: 150 },
  { part: 'kmeans', title: 'k-means, 2500×48, K = 20' },
  { part: 'histogram', title: 'responses → texton histogram, 200×200, 610 textons' },
];

export const firstCall = {
  name,
  title: 'first call in a process',
  async *measure({ say, quiet }) {
    for (const { part, title: what, limit } of parts) {
      const title = `first call, ${what}`;
      say(title);
      const run = async () => [(await inOwnProcess('first-call', part)).ms];
      const [timing] = await timeUndisturbed([{ run }], { quiet, rounds: PROCESSES, calls: 1 });
      const { disturbed, rounds } = timing;
      const note = `median of ${rounds} processes`;
      yield limitRow({ work: name, title, note, first: timing }, [timing.median], {
        unit: 'ms',
        limit,
        disturbed,
      });
    }
  },
};
