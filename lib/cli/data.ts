import { dirname } from 'node:path';
import { Argument, type Command } from 'commander';
import { downloadDataset, publishedSets, renderedTextures, type PublishedSetName } from '../datasets';
import { downloadResumes } from '../datasets/download-dataset';
import { renderedClassNames } from '../datasets/rendered';
import { progressLine as lineOfProgress } from './progress-line';
import { untilInterrupted } from './until-interrupted';

/** Options of the command. */
interface DataCommandOptions {
  readonly root?: string;
  readonly baseUrl?: string;
}

/** Adds the command `data <set>`, which downloads a data set from its publisher. */
export function addDataCommand(program: Command): void {
  program
    .command('data')
    .description('download a published data set into the data folder, or render all 61 classes there')
    .addArgument(
      new Argument('<set>', 'name of the set').choices([...Object.keys(publishedSets), 'rendered']),
    )
    .option('--root <folder>', 'folder of all data sets (default: TEXTON_LAB_DATA, else the folder data)')
    .option('--base-url <url>', 'URL of a mirror of the archives')
    .action(fetchSet);
}

/** Renders all classes of the CUReT-like set, for use as a folder of images. */
async function renderAll(root: string | undefined): Promise<void> {
  const progress = lineOfProgress('Rendering');
  const dataset = await untilInterrupted(
    (signal) =>
      renderedTextures({
        root,
        classes: renderedClassNames.length,
        signal,
        onProgress: progress.update,
      }).finally(progress.end),
    'Stopped. Classes that are complete are kept.',
  );
  const file = dataset?.origins[0]?.file;
  if (dataset && file)
    console.log(
      `${dataset.length} rendered images of ${dataset.classNames.length} classes in ${dirname(dirname(file))}`,
    );
}

async function fetchSet(set: string, { root, baseUrl }: DataCommandOptions): Promise<void> {
  if (set === 'rendered') return renderAll(root);
  const name = set as PublishedSetName;
  const { title, url } = publishedSets[name];
  const progress = progressLine();
  const fetched = await untilInterrupted(
    (signal) =>
      downloadDataset(name, {
        root,
        baseUrl,
        signal,
        onProgress: progress.update,
        onStage: (stage) => {
          progress.end();
          const lines = {
            wait: 'Another process is fetching this set; waiting for it …',
            fetch: `Fetching ${title} from ${baseUrl ?? url}`,
            unpack: 'Checking and unpacking',
          };
          process.stderr.write(`${lines[stage]}\n`);
        },
      }).finally(progress.end),
    async () =>
      (await downloadResumes(name, { root, baseUrl }))
        ? 'Stopped. The part downloaded so far is kept; run the same command to resume.'
        : 'Stopped. The same command may have to start over.',
  );
  if (fetched === undefined) return;
  const { folder, files, from, digest } = fetched;
  const origin = {
    net: 'fetched',
    archive: 'unpacked from the archive that you put there',
    there: 'already there',
  }[from];
  console.log(`${files} images in ${folder} (${origin})`);
  if (digest)
    console.log(
      digest.known
        ? `The SHA-256 of all files matches the one recorded at the first download: ${digest.sha256}`
        : `No checksums are published for this set. Recorded for later runs: the SHA-256 of all files, ${digest.sha256}`,
    );
}

/**
 * Shows progress on standard error: on a terminal as one line updated ten times a second, otherwise as a line for every 10 %.
 */
function progressLine(): { update: (done: number, total: number) => void; end: () => void } {
  const terminal = process.stderr.isTTY;
  let begin: { time: number; bytes: number } | undefined;
  let shown = -Infinity;
  let tenth = 0;
  let open = false;
  return {
    update(done, total) {
      const now = Date.now();
      begin ??= { time: now, bytes: done };
      const finished = done === total;
      if (
        terminal ? now - shown < 100 && !finished : total === 0 || Math.floor((10 * done) / total) === tenth
      )
        return;
      shown = now;
      tenth = total === 0 ? 0 : Math.floor((10 * done) / total);
      const line = describeProgress({
        done,
        total,
        rate: (1000 * (done - begin.bytes)) / (now - begin.time),
      });
      process.stderr.write(terminal ? `\r\x1b[K${line}` : `${line}\n`);
      open = terminal;
    },
    end() {
      if (open) process.stderr.write('\n');
      open = false;
    },
  };
}

/** Describes the progress of a download: bytes, percentage, bytes per second and remaining time, as far as known. */
export function describeProgress(state: { done: number; total: number; rate: number }): string {
  const { done, total, rate } = state;
  const known = Number.isFinite(rate) && rate > 0;
  const parts = [
    total > 0
      ? `${megabytes(done)} of ${megabytes(total)} MB (${Math.floor((100 * done) / total)} %)`
      : `${megabytes(done)} MB`,
  ];
  if (known) parts.push(`${megabytes(rate)} MB/s`);
  if (known && total > done) {
    const seconds = Math.ceil((total - done) / rate);
    parts.push(`${seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`} left`);
  }
  return parts.join(', ');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
