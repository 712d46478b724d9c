import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNotebook } from 'texton-lab/dist/notebook';
import { setParameters, type ParameterValue } from 'texton-lab/dist/notebook/set-parameters';
import { root } from '../cli/run';

/** Every lesson, with parameters that let it run in seconds and still draw every figure. */
export const LESSONS: { readonly [name: string]: { readonly [parameter: string]: ParameterValue } } = {
  '00-start': {},
  '01-datasets': { numPerClass: 3 },
  '02-filter-bank': { size: 50, angles: [0, 45, 90] },
  '03-filter-response-classification': { draws: 3 },
  '04-textons': { counts: [1, 5, 20], dictionarySizes: [50, 20], starts: 3, size: 64 },
  '05-texton-classification': { seeds: 3, comparisonSeeds: 2, textonCounts: [5, 20], photographs: 4 },
  '06-reconstruction': { counts: [5, 20], classes: 3 },
};

/** Makes an empty folder inside of the clone, so that notebooks in it find the library; the tests remove it. */
export function folderInClone(): string {
  mkdirSync(join(root, '.lab'), { recursive: true });
  return mkdtempSync(join(root, '.lab', 'e2e-notebooks-'));
}

/** Writes the lessons of these names, their parameters set, into a folder. */
export async function copyLessons(names: readonly string[], folder: string): Promise<void> {
  for (const name of names) {
    const notebook = await readNotebook(join(root, 'notebooks', `${name}.ipynb`));
    const copy = setParameters(notebook, LESSONS[name] ?? {});
    writeFileSync(join(folder, `${name}.ipynb`), JSON.stringify(copy));
  }
}
