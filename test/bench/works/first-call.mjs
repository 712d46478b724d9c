import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inOwnProcess } from '../child-process.mjs';
import { crops, textons, texture, vectorsOf } from '../inputs.mjs';
import { limitRow } from '../side-by-side.mjs';
import { timeUndisturbed } from '../timing.mjs';

const name = 'first-call';
const PROCESSES = 7;
const parts = [
  { part: 'responses-50', title: '48 LM responses, 50×50', limit: 150 },
  { part: 'responses-200', title: '48 LM responses, 200×200', limit: 150 },
  { part: 'kmeans', title: 'k-means, 2500×48, K = 20', limit: 150 },
  { part: 'histogram', title: 'responses → texton histogram, 200×200, 610 textons', limit: 150 },
];

/** Writes what the works are done on: to make it would warm a process up. */
async function writeInputs(folder) {
  const [crop] = crops(1);
  const files = {
    'image-50': crop.data,
    'image-200': texture(1).data,
    vectors: (await vectorsOf(crop)).data,
    textons: await textons(610),
  };
  for (const [file, data] of Object.entries(files)) writeFileSync(path.join(folder, file), data);
}

export const firstCall = {
  name,
  title: 'first call in a process',
  async *measure({ say, quiet }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'texton-lab-first-call-'));
    try {
      await writeInputs(folder);
      for (const { part, title: what, limit } of parts) {
        const title = `first call, ${what}`;
        say(title);
        const run = async () => [(await inOwnProcess('first-call', part, folder)).ms];
        const [timing] = await timeUndisturbed([{ run }], {
          quiet,
          rounds: PROCESSES,
          calls: 1,
          warmUp: 0,
        });
        const { disturbed, rounds } = timing;
        const note = `median of ${rounds} processes`;
        yield limitRow({ work: name, title, note, first: timing }, [timing.median], {
          unit: 'ms',
          limit,
          disturbed,
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
