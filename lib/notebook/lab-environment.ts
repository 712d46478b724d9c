import { join } from 'node:path';
import type { Jupyter } from './find-jupyter';
import { makePythonEnvironment, pythonEnvironment, type PythonEnvironment } from './python-environment';

/** Returns how to start the project's JupyterLab, or undefined if it is missing, incomplete or outdated. */
export function labEnvironment(root: string): Jupyter | undefined {
  const python = pythonEnvironment(place(root));
  return python === undefined ? undefined : jupyter(python);
}

/**
 * Installs the project's JupyterLab: a Python virtual environment in .lab/venv with the pinned requirements.
 * @returns how to start it, or why it cannot be installed
 */
export async function makeLabEnvironment(root: string): Promise<Jupyter | { readonly failure: string }> {
  const made = await makePythonEnvironment(place(root));
  return 'failure' in made ? made : jupyter(made.python);
}

function place(root: string): PythonEnvironment {
  return {
    folder: join(root, '.lab', 'venv'),
    requirements: join(root, 'lib', 'notebook', 'requirements.txt'),
  };
}

function jupyter(python: string): Jupyter {
  return { command: python, args: ['-m', 'jupyterlab'], name: 'JupyterLab in .lab/venv' };
}
