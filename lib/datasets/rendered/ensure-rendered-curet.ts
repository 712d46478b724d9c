import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole, type RunOptions } from '../../core';
import { checkRenderOptions } from './check-render-options';
import { completionMark, isWhole } from './completion-mark';
import { conditions } from './conditions';
import { ensureSet } from './ensure-set';
import { curetFolder, curetName } from './file-names';
import type { Job } from './job';
import { materials } from './materials';

/** Options of `ensureRenderedCuret`. */
export interface EnsureRenderedCuretOptions extends RunOptions {
  /** Folder of the data sets; the images go to `<root>/rendered/curet`. */
  readonly root: string;
  /** Numbers of the classes that are needed. @defaultValue 1 … 61 */
  readonly classes?: readonly number[];
}

const markName = '.rendered';

const readme = `Rendered textures in the layout of CUReT: sample01/01-002.png ..., 200 x 200, 8-bit grey

These images were rendered by Texton Lab from procedural height fields under varied light and view.
They are not photographs, and not the CUReT database (Dana et al. 1999, doi:10.1145/300776.300778).
The classes, the materials and the numbers of the images are Texton Lab's own; only the layout is CUReT's.
This folder can be deleted: it is made again, with the same pixels, when it is needed.

${materials.map(({ name }, i) => `${curetFolder(i + 1)}  ${name}`).join('\n')}
`;

/**
 * Makes sure that rendered images of the given classes exist, 92 of each in CUReT's layout, and returns their folder,
 * `<root>/rendered/curet`. Existing classes are kept, unless they are damaged or another version of the renderer made
 * them; a class appears
 * complete or not at all. Progress counts images.
 * @throws RangeError or TypeError for a wrong option; the signal's reason when cancelled; an Error that names the class that failed
 */
export async function ensureRenderedCuret(options: EnsureRenderedCuretOptions): Promise<string> {
  const all = materials.map((_, i) => i + 1);
  const numbers = checkRenderOptions('ensureRenderedCuret', options, { name: 'classes', all });
  const folder = path.join(options.root, 'rendered', 'curet');

  const names = (number: number): string[] =>
    conditions.map((condition) => curetName(number, condition.number));

  function present(number: number): boolean {
    const place = path.join(folder, curetFolder(number));
    return isWhole(path.join(place, markName), place, names(number));
  }

  async function install(job: Job): Promise<void> {
    await writeWhole(path.join(job.folder, markName), completionMark(job.folder, names(job.number)));
    const place = path.join(folder, curetFolder(job.number));
    for (;;) {
      try {
        await rename(job.folder, place);
        return;
      } catch (error) {
        // Another process may have been faster; otherwise the existing folder is old or incomplete and is removed.
        if (present(job.number)) return;
        if (!isInTheWay(error)) throw error;
        const old = `${job.folder}-old`;
        await rename(place, old).catch(() => undefined);
        await rm(old, { recursive: true, force: true });
      }
    }
  }

  return ensureSet(
    { folder, readme, set: 'curet', numbers, imagesPerJob: conditions.length, present, install },
    options,
  );
}

function isInTheWay(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(code);
}
