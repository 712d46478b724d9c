import { inOwnProcess } from '../child-process.mjs';
import { limitRow } from '../side-by-side.mjs';

const name = 'memory';
const OUTPUT = 48 * 4;
const works = [
  { part: 'responses-1024', title: 'memory, 48 LM responses, 1024×1024', limit: OUTPUT + 64 },
  { part: 'histogram-610', title: 'memory, responses → texton histogram, 200×200, 610 textons', limit: 64 },
];

export const memory = {
  name,
  title: 'memory',
  async *measure({ say }) {
    for (const { part, title, limit } of works) {
      say(title);
      const runs = [];
      for (let k = 0; k < 5; k++) runs.push(await inOwnProcess('memory', part));
      const amounts = runs.map(({ mib }) => mib);
      const engine = Math.max(...runs.map(({ engineMib }) => engineMib));
      const note = `growth of the process with its result, median of 5; the engine's own part ${engine.toFixed(0)} MiB`;
      yield limitRow({ work: name, title, note }, amounts, { unit: 'MiB', limit });
    }
  },
};
