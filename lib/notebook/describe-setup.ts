import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readOptions, timed, uncheckedOption, type Plane } from '../core';
import { dataRoot, findRealBrodatz, findRealCuret } from '../datasets';
import { compareResponses, directResponses, filterResponses, lmFilterBank } from '../filters';

/** Options of {@link describeSetup}. */
export interface DescribeSetupOptions {
  /** Folder of the data sets. @defaultValue as for all loaders, see `dataRoot` */
  readonly root?: string;
}

/** What was found about one requirement of the lessons: a row of a table. */
export interface SetupRow {
  readonly part: string;
  readonly found: string;
  readonly state: 'fine' | 'look here';
  /** What it means, or what to do. */
  readonly note: string;
  readonly [field: string]: string;
}

/** The oldest Node that the library runs on. */
const oldestNode = [20, 19] as const;
/** The most memory that the lessons need, with some margin (bytes). */
const wantedMemory = 1.5e9;

const rules = { root: uncheckedOption<string | undefined>() };

/**
 * Checks what the lessons need: Node, the kernel, the data sets, the engine and memory.
 *
 * The engine is tested: it filters a small image, and the result is compared with the definition of convolution.
 * @returns a row for each, with what to do if something is missing
 */
export async function describeSetup(options: DescribeSetupOptions = {}): Promise<SetupRow[]> {
  const root = dataRoot(readOptions('describeSetup', options, rules).root);
  const brodatz = findRealBrodatz(root);
  const curet = findRealCuret('describeSetup', root);
  return [
    describeNode(process.versions.node),
    describeKernel(),
    describeSet('Brodatz', { real: brodatz, made: join(root, 'rendered', 'brodatz', '1.3.13.tiff') }),
    describeSet('CUReT', { real: curet, made: join(root, 'rendered', 'curet', 'sample10') }),
    await describeEngine(),
    describeMemory(process.availableMemory()),
  ];
}

function row(part: string, found: string, note: string, state: SetupRow['state'] = 'fine'): SetupRow {
  return { part, found, state, note };
}

/** Whether a version of Node is new enough. */
export function describeNode(version: string): SetupRow {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, oldestMinor] = oldestNode;
  const isNew = major > oldest || (major === oldest && minor >= oldestMinor);
  return isNew
    ? row('Node', version, 'runs the code in the cells')
    : row(
        'Node',
        version,
        `${oldestNode.join('.')} or newer is needed: install it, then npm start again`,
        'look here',
      );
}

/** The kernel is recognised by the files that it has loaded. */
function describeKernel(): SetupRow {
  const file = Object.keys(require.cache).find((name) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(name));
  if (file === undefined) return row('kernel', 'none', 'a program, not a notebook');
  const version = (name: string): string =>
    (JSON.parse(readFileSync(name, 'utf8')) as { readonly version: string }).version;
  const tslab = version(join(file, '..', '..', 'package.json'));
  return row('kernel', `tslab ${tslab}`, 'translates TypeScript and runs it');
}

function describeSet(
  name: string,
  { real, made }: { readonly real: string | undefined; readonly made: string },
): SetupRow {
  const part = `${name} images`;
  if (real !== undefined) return row(part, 'real photographs', `in ${real}`);
  const command = `npm run data -- ${name.toLowerCase()}`;
  const when = existsSync(made) ? 'already made' : 'rendered at first use, in less than a minute';
  return row(part, 'rendered stand-ins', `${when}; ${command} fetches the photographs`);
}

async function describeEngine(): Promise<SetupRow> {
  const side = 40;
  const data = Float32Array.from({ length: side * side }, (_, i) => ((7 * i * i + 3 * i) % 101) / 100);
  const plane: Plane = { width: side, height: side, data };
  const bank = lmFilterBank();
  const few = { ...bank, filters: [0, 20, 38].map((k) => bank.filters[k] as (typeof bank.filters)[number]) };
  try {
    const { result, seconds } = await timed(() => filterResponses(plane, few));
    const { relative } = compareResponses(directResponses(plane, few), result);
    const threads = availableParallelism();
    const found = `${threads} ${threads === 1 ? 'thread' : 'threads'}, started in ${(1000 * seconds).toFixed(0)} ms`;
    return relative < 1e-6
      ? row('engine', found, `agrees with the definition of convolution to ${relative.toExponential(0)}`)
      : row(
          'engine',
          found,
          `differs from the definition of convolution by ${relative.toExponential(0)}: run npm test for details`,
          'look here',
        );
  } catch (error) {
    return row('engine', 'does not start', (error as Error).message, 'look here');
  }
}

/** Whether the available memory is enough. */
export function describeMemory(available: number): SetupRow {
  const found = `${(available / 1e9).toFixed(1)} GB free`;
  return available >= wantedMemory
    ? row('memory', found, 'enough for every lesson')
    : row(
        'memory',
        found,
        'too little: close other programs, and the kernels of other notebooks',
        'look here',
      );
}
