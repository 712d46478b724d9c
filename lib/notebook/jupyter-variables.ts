import { delimiter, dirname, join } from 'node:path';

/**
 * Returns the environment variables that make Jupyter find this project's kernel and settings and write only to the project's
 * .lab folder, not to the user's home.
 */
export function jupyterVariables(root: string): { [name: string]: string } {
  const own = (folder: string): string => join(root, '.lab', folder);
  const kernels = join(root, 'lib', 'notebook');
  const before = process.env['JUPYTER_PATH'];
  return {
    JUPYTER_PATH: before ? kernels + delimiter + before : kernels,
    JUPYTER_CONFIG_PATH: join(kernels, 'jupyter'),
    JUPYTER_CONFIG_DIR: own('config'),
    JUPYTER_DATA_DIR: own('data'),
    JUPYTER_RUNTIME_DIR: own('runtime'),
    IPYTHONDIR: own('ipython'),
    // The kernel is started as `node`, which must be this one.
    PATH: dirname(process.execPath) + delimiter + (process.env['PATH'] ?? ''),
  };
}
