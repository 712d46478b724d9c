import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { runProgram } from '../notebook/run-program';
import type { Context } from './context';

/** Adds the command that generates the API reference from the source comments. */
export function addDocsCommand(program: Command, context: Context): void {
  program
    .command('docs')
    .description('write the API reference as web pages')
    .option('--out <dir>', 'folder to write it to', join('.lab', 'docs', 'api'))
    .action(async ({ out }: { readonly out: string }) => {
      process.exitCode = await writeDocs(context, out);
      if (process.exitCode === 0) console.log(`The first page is ${join(out, 'index.html')}`);
    });
}

/** Installs TypeDoc if it is missing, runs it, and returns the exit code. */
export async function writeDocs(context: Context, out: string): Promise<number> {
  const settings = join(context.root, 'lib', 'cli', 'docs');
  const tool = join(context.root, '.lab', 'docs');
  const installed = await context.exclusively(() => installTypeDoc(settings, tool));
  if (installed !== 0) {
    console.error(
      `docs: TypeDoc could not be installed (npm: exit code ${installed}); check the connection to the npm registry`,
    );
    return 1;
  }
  const typedoc = join(tool, 'node_modules', 'typedoc', 'bin', 'typedoc');
  const args = [typedoc, '--options', join(settings, 'typedoc.json'), '--out', resolve(out)];
  return runProgram(process.execPath, args, { cwd: context.root });
}

/** TypeDoc has a separate folder with its own compiler: npm refuses it together with the project's TypeScript 7. */
async function installTypeDoc(settings: string, folder: string): Promise<number> {
  const lock = 'package-lock.json';
  if (sameVersions(join(settings, lock), join(folder, 'node_modules', `.${lock}`))) return 0;
  console.error('Installing TypeDoc (npm ci; once, 46 MB) …');
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', lock]) copyFileSync(join(settings, file), join(folder, file));
  const npm = process.env['npm_execpath'];
  const [program, before] =
    npm !== undefined && basename(npm) === 'npm-cli.js' ? [process.execPath, [npm]] : ['npm', []];
  return runProgram(program, [...before, 'ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: folder,
  });
}

/** Whether the installed packages agree with a lock file. */
function sameVersions(lockFile: string, record: string): boolean {
  const versions = (file: string): string[] => {
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
      packages: Record<string, { version?: string }>;
    };
    return Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, { version }]) => `${path} ${version}`);
  };
  try {
    const installed = new Set(versions(record));
    return versions(lockFile).every((entry) => installed.has(entry));
  } catch {
    return false;
  }
}
