import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { checkResponseRecipe, classifyImages, loadTextonModel, type Classification } from '../classify';
import { fileTrouble, visibleText } from '../core';
import { findImages, type FoundImages } from '../datasets/find-images';
import { imageExtensions } from '../image';
import { describeIgnoredFiles } from './describe-ignored-files';
import { jsonText } from './json-text';
import { lenientImages } from './lenient-images';
import { progressLine } from './progress-line';
import { untilInterrupted } from './until-interrupted';

/** Adds the command that classifies images by a trained model. */
export function addClassifyCommand(program: Command): void {
  program
    .command('classify <model> <path>')
    .description('name the texture of an image, or of every image in a folder and the folders inside it')
    .option('--json', 'print one JSON object instead of one line per image')
    .action(runClassify);
}

async function runClassify(
  model: string,
  where: string,
  options: { readonly json?: boolean },
): Promise<void> {
  const loaded = await loadTextonModel(model);
  const { files, ignored, broken } = imagesAt(where);
  if (ignored !== undefined) console.error(ignored);
  const { size } = checkResponseRecipe('classify', loaded).bank;
  const { images, failures } = lenientImages('classify', files, { size, border: loaded.border });
  const progress = progressLine('Classifying');
  const answers: Answer[] = [];
  const answer = (given: Answer): void => {
    answers.push(given);
    if (options.json) return;
    progress.end();
    if ('error' in given) console.error(visibleText(given.error));
    else
      console.log(
        `${visibleText(given.file)}: ${visibleText(given.className)} (distance ${given.distance.toFixed(3)})`,
      );
  };
  broken.forEach(answer);
  await untilInterrupted(async (signal) => {
    let i = 0;
    const call = { signal, onProgress: progress.update };
    for await (const found of classifyImages(images, loaded, call)) {
      const file = files[i] as string;
      const error = failures.get(i++);
      answer(error === undefined ? { file, ...found } : { file, error });
    }
    if (options.json) console.log(jsonText({ model, answers }));
  }, 'Stopped.').finally(progress.end);
  const failed = failures.size + broken.length;
  if (failed === 0) return;
  process.exitCode ??= 1;
  if (!options.json)
    console.error(`${failed} of ${files.length + broken.length} images could not be classified`);
}

/** The result for a file: its class, or why it has none. */
type Answer = { readonly file: string } & (Classification | { readonly error: string });

/** The images to classify. */
interface Wanted {
  readonly files: readonly string[];
  /** Folders and files that cannot be read. */
  readonly broken: readonly { readonly file: string; readonly error: string }[];
  readonly ignored?: string | undefined;
}

/** The image itself, or the images in a folder. */
function imagesAt(where: string): Wanted {
  let isFolder: boolean | undefined;
  try {
    isFolder = statSync(where, { throwIfNoEntry: false })?.isDirectory();
  } catch (error) {
    throw new Error(`classify: cannot use '${where}': ${fileTrouble(error)}`, { cause: error });
  }
  if (isFolder === undefined)
    throw new Error(`classify: there is no image or folder '${where}'; check the path`);
  return isFolder ? imagesIn(where, findImages(where, { classes: true })) : { files: [where], broken: [] };
}

function imagesIn(folder: string, { images, others, broken }: FoundImages): Wanted {
  if (images.length + broken.size === 0)
    throw new Error(
      `classify: '${folder}' must hold images (${imageExtensions.join(', ')}), it holds none${others.length > 0 ? `, but ${others.length} other file${others.length > 1 ? 's' : ''}` : ''}`,
    );
  return {
    files: images.map((file) => path.join(folder, file)),
    broken: [...broken].map(([inside, why]) => {
      const file = path.join(folder, inside);
      return { file, error: `classify: cannot use '${file}': ${why}` };
    }),
    ignored: describeIgnoredFiles('classify', { folder, taken: images.length, files: others }),
  };
}
