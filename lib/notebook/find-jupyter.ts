import { spawnSync } from 'node:child_process';

/** How to start Jupyter. */
export interface Jupyter {
  readonly command: string;
  readonly args: readonly string[];
  /** Display name: `JupyterLab 4.6.6`. */
  readonly name: string;
}

/** Finds a suitable Jupyter on the PATH: JupyterLab 4 or newer, else Notebook 6 or newer. */
export function findJupyter(): Jupyter | undefined {
  const wanted = [
    { command: 'jupyter-lab', oldest: 4, title: 'JupyterLab' },
    { command: 'jupyter-notebook', oldest: 6, title: 'Jupyter Notebook' },
  ];
  for (const { command, oldest, title } of wanted) {
    const { stdout, status } = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 30_000 });
    const version = /\d+(?:\.\d+)+/.exec(stdout ?? '')?.[0];
    if (status === 0 && version && Number.parseInt(version, 10) >= oldest)
      return { command, args: [], name: `${title} ${version}` };
  }
  return undefined;
}
