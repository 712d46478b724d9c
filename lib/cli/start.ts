import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { findJupyter, type Jupyter } from '../notebook/find-jupyter';
import { jupyterVariables } from '../notebook/jupyter-variables';
import { labEnvironment, makeLabEnvironment } from '../notebook/lab-environment';
import { runProgram } from '../notebook/run-program';
import { runtimeFolder } from '../notebook/runtime-folder';
import type { Context } from './context';
import { watchLibrary } from './watch-library';

/** The notebook that is opened first. */
const FIRST = '00-start.ipynb';

/** Adds the command that starts JupyterLab. */
export function addStartCommand(program: Command, context: Context): void {
  program
    .command('start')
    .description('start JupyterLab with the TypeScript kernel; installs it in .lab on first use')
    .argument('[arguments...]', 'arguments for JupyterLab: --no-browser, --port 8899, …')
    .allowUnknownOption()
    .action(async (args: string[]) => {
      const jupyter = await chooseJupyter(context);
      process.exitCode = jupyter ? await runJupyter(jupyter, args, context.root) : 1;
    });
}

/** Remedy for an environment that could not be created. */
function remedy(failure: string): string {
  return failure.includes('package index')
    ? 'Connect to the network or set PIP_INDEX_URL to a package index that you can reach'
    : 'Install Python 3.10 or newer with its venv module (Debian, Ubuntu: apt install python3-venv)';
}

/** The project's JupyterLab, installed if needed; else an installed Jupyter; else a message with the remedy. */
async function chooseJupyter(context: Context): Promise<Jupyter | undefined> {
  const { root } = context;
  const ready = labEnvironment(root);
  if (ready) return ready;
  if (failedBefore(root)) {
    const installed = findJupyter();
    if (installed)
      return announce(
        installed,
        'the last attempt to create .lab/venv failed; npm run clean makes npm start try again',
      );
  }
  const made = await context.exclusively(async () => {
    // Checked again: another command may have installed it meanwhile.
    const other = labEnvironment(root);
    if (other) return other;
    console.error('Creating the JupyterLab environment in .lab/venv (once; about 260 MB) …');
    return makeLabEnvironment(root);
  });
  if (!('failure' in made)) return made;
  console.error(`The JupyterLab environment cannot be created: ${made.failure}.`);
  const installed = findJupyter();
  if (installed) {
    rememberFailure(root);
    return announce(installed, 'in its place');
  }
  console.error(
    `No installed Jupyter was found either. ${remedy(made.failure)}, or install JupyterLab 4 (pip install jupyterlab), ` +
      'then run npm start again. ' +
      '`npm run notebooks` runs the notebooks and writes them as pages without Python.',
  );
  return undefined;
}

function announce(jupyter: Jupyter, why: string): Jupyter {
  console.error(`Using the installed ${jupyter.name} (${why}).`);
  return jupyter;
}

async function runJupyter(jupyter: Jupyter, args: readonly string[], root: string): Promise<number> {
  const notebooks = join(root, 'notebooks');
  mkdirSync(notebooks, { recursive: true });
  const placed = args.some((arg) =>
    /^--(?:notebook-dir|ServerApp\.root_dir|NotebookApp\.notebook_dir)\b/.test(arg),
  );
  const own = placed ? [] : [`--notebook-dir=${notebooks}`];
  // Open the first page.
  if (!placed && existsSync(join(notebooks, FIRST))) own.push(`--LabApp.default_url=/lab/tree/${FIRST}`);
  // Jupyter refuses to run as root (such as in a container) without this option.
  if (process.getuid?.() === 0 && !args.includes('--allow-root')) own.push('--allow-root');
  const runtime = await runtimeFolder(root);
  if (!args.some((arg) => /^--(?:KernelManager\.)?transport\b/.test(arg)))
    own.push(`--KernelManager.transport=${runtime.transport}`);
  const stopWatching = watchLibrary(root, {
    onBuilt: (messages) =>
      console.error(messages === '' ? 'Library rebuilt.' : `Library rebuilt with errors:\n${messages}`),
  });
  console.error(`Starting ${jupyter.name}; Ctrl-C ends it.`);
  try {
    return await runProgram(jupyter.command, [...jupyter.args, ...own, ...args], {
      cwd: root,
      env: { ...jupyterVariables(root), JUPYTER_RUNTIME_DIR: runtime.folder },
    });
  } finally {
    runtime.remove();
    stopWatching();
  }
}

// If the environment cannot be created, the attempt may take a minute (such as without a network). With an
// installed Jupyter, it is made once per version of the requirements, not at every start.
const memory = (root: string): string => join(root, '.lab', 'venv-failed');
const requirements = (root: string): string =>
  readFileSync(join(root, 'lib', 'notebook', 'requirements.txt'), 'utf8');

function failedBefore(root: string): boolean {
  return existsSync(memory(root)) && readFileSync(memory(root), 'utf8') === requirements(root);
}

function rememberFailure(root: string): void {
  writeFileSync(memory(root), requirements(root));
}
