import { rename } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole, type RunOptions } from '../../core';
import { brodatzMaterials } from './brodatz-materials';
import { checkRenderOptions } from './check-render-options';
import { completionMark, isWhole } from './completion-mark';
import { ensureSet } from './ensure-set';
import { brodatzName } from './file-names';
import type { Job } from './job';

/** Options of `ensureRenderedBrodatz`. */
export interface EnsureRenderedBrodatzOptions extends RunOptions {
  /** Folder of the data sets; the images go to `<root>/rendered/brodatz`. */
  readonly root: string;
  /** Numbers of the images that are needed. @defaultValue 1 … 13 */
  readonly images?: readonly number[];
}

const readme = `Rendered textures in the layout of the Brodatz set: 1.3.NN.tiff, 1024 x 1024, 8-bit grey

These images were rendered by Texton Lab from procedural height fields.
They are not photographs, and not Brodatz's textures (P. Brodatz, Textures, Dover 1966; USC-SIPI image database).
Only the layout and the kinds of material were taken from there.
This folder can be deleted: it is made again, with the same pixels, when it is needed.

${brodatzMaterials.map(({ name }, i) => `${brodatzName(i + 1)}  ${name}`).join('\n')}
`;

/**
 * Makes sure that the given rendered images exist in the layout of the Brodatz set, and returns their folder,
 * `<root>/rendered/brodatz`. Existing images are kept, unless they are damaged or another version of the renderer made
 * them; an image appears
 * complete or not at all. Progress counts images.
 * @throws RangeError or TypeError for a wrong option; the signal's reason when cancelled; an Error that names the image that failed
 */
export async function ensureRenderedBrodatz(options: EnsureRenderedBrodatzOptions): Promise<string> {
  const all = brodatzMaterials.map((_, i) => i + 1);
  const numbers = checkRenderOptions('ensureRenderedBrodatz', options, { name: 'images', all });
  const folder = path.join(options.root, 'rendered', 'brodatz');
  const markFile = (number: number): string => path.join(folder, `.${brodatzName(number)}.rendered`);

  function present(number: number): boolean {
    return isWhole(markFile(number), folder, [brodatzName(number)]);
  }

  async function install(job: Job): Promise<void> {
    const name = brodatzName(job.number);
    const mark = completionMark(job.folder, [name]);
    await rename(path.join(job.folder, name), path.join(folder, name));
    await writeWhole(markFile(job.number), mark, { links: 'replace' });
  }

  return ensureSet({ folder, readme, set: 'brodatz', numbers, imagesPerJob: 1, present, install }, options);
}
