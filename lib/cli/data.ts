import { Argument, type Command } from 'commander';
import { downloadDataset, publishedSets, type PublishedSetName } from '../datasets';

/** What the command line gives to the command. */
interface DataCommandOptions {
  readonly root?: string;
  readonly baseUrl?: string;
}

/** Adds the command `data <set>`, which fetches a real data set from its publisher. */
export function addDataCommand(program: Command): void {
  program
    .command('data')
    .description('fetch a real data set from its publisher into the data folder')
    .addArgument(new Argument('<set>', 'name of the set').choices(Object.keys(publishedSets)))
    .option('--root <folder>', 'folder of all data sets (default: TEXTON_LAB_DATA, else the folder data)')
    .option('--base-url <url>', 'address of a folder that mirrors the archives')
    .action(fetchSet);
}

async function fetchSet(set: string, { root, baseUrl }: DataCommandOptions): Promise<void> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const progress = progressLine();
  try {
    const { folder, files, from } = await downloadDataset(set as PublishedSetName, {
      root,
      baseUrl,
      signal: stop.signal,
      onProgress: progress.update,
      onStage: (stage) => {
        progress.end();
        const { title, url } = publishedSets[set as PublishedSetName];
        process.stderr.write(
          stage === 'fetch' ? `Fetching ${title} from ${baseUrl ?? url}\n` : 'Checking and unpacking\n',
        );
      },
    });
    const origin = {
      net: 'fetched',
      archive: 'unpacked from the archive put there by hand',
      there: 'already there',
    }[from];
    console.log(`${files} images in ${folder} (${origin})`);
  } catch (error) {
    progress.end();
    if (!stop.signal.aborted) throw error;
    process.stderr.write('Stopped. What was fetched is kept; the same command goes on from there.\n');
    process.exitCode = 130;
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  }
}

/**
 * Shows progress on the error stream: on a terminal one line that is overwritten ten times a second, elsewhere a line at
 * every tenth.
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

/** Says how far a download is: bytes, share, rate in bytes a second and time left, as far as they are known. */
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
