import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { classifyImages, loadTextonModel, type ModelAnswer } from '../classify';
import { experimentBank } from '../classify/experiment-bank';
import { lenientImages } from './lenient-images';
import { progressLine } from './progress-line';
import { untilInterrupted } from './until-interrupted';

/** Adds the command that classifies images by a trained model. */
export function addClassifyCommand(program: Command): void {
  program
    .command('classify <model> <path>')
    .description('name the texture of an image, or of every image in a folder')
    .option('--json', 'print one JSON object instead of a line an image')
    .action(runClassify);
}

async function runClassify(
  model: string,
  where: string,
  options: { readonly json?: boolean },
): Promise<void> {
  const loaded = await loadTextonModel(model);
  const { files, others } = imagesAt(where);
  if (others > 0)
    console.error(
      `classify: ${others} file${others > 1 ? 's' : ''} of other types passed over in '${where}'`,
    );
  const { size } = experimentBank('classify', loaded.bank).bank;
  const { images, failures } = lenientImages('classify', files, { size, border: loaded.border });
  const progress = progressLine('Classifying');
  const answers: Answer[] = [];
  await untilInterrupted(async (signal) => {
    const call = { signal, onProgress: progress.update };
    for await (const answer of classifyImages(images, loaded, call)) {
      const file = files[answers.length] as string;
      const error = failures.get(answers.length);
      answers.push(error === undefined ? { file, ...answer } : { file, error });
      if (options.json) continue;
      progress.end();
      if (error === undefined)
        console.log(`${file}: ${answer.className} (distance ${answer.distance.toFixed(3)})`);
      else console.error(error);
    }
    if (options.json) console.log(JSON.stringify({ model, answers }, null, 2));
  }, 'Stopped.').finally(progress.end);
  if (failures.size === 0) return;
  process.exitCode ??= 1;
  if (!options.json) console.error(`${failures.size} of ${files.length} images could not be classified`);
}

/** What is said of a file: its class, or why it has none. */
type Answer = { readonly file: string } & (ModelAnswer | { readonly error: string });

/** The image itself, or the images in a folder and its folders, in order of name; and how many other files there are. */
function imagesAt(where: string): { readonly files: readonly string[]; readonly others: number } {
  const found = statSync(where, { throwIfNoEntry: false });
  if (!found) throw new Error(`classify: there is no image or folder '${where}'; check the path`);
  if (!found.isDirectory()) return { files: [where], others: 0 };
  const all = readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = all.filter((file) => /\.(png|tiff?|jpe?g|gif)$/i.test(file)).toSorted();
  if (files.length === 0)
    throw new Error(`classify: '${where}' must hold PNG, TIFF, JPEG or GIF images, it holds none`);
  return { files, others: all.length - files.length };
}
