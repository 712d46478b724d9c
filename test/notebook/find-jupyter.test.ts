import { findJupyter } from 'texton-lab/dist/notebook';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from './fixtures';
import { addJupyterStub } from './stubs';

afterEach(() => vi.unstubAllEnvs());

describe('findJupyter', () => {
  it.each([
    [{ 'jupyter-lab': '4.0.1', 'jupyter-notebook': '7.0.0' }, 'JupyterLab 4.0.1'],
    [{ 'jupyter-lab': '3.6.8', 'jupyter-notebook': '6.5.1' }, 'Jupyter Notebook 6.5.1'],
    [{ 'jupyter-lab': '3.6.8', 'jupyter-notebook': '5.7.0' }, undefined],
    [{}, undefined],
  ])('chooses among %j', (installed, name) => {
    const folder = temporaryFolder();
    for (const [program, version] of Object.entries(installed)) addJupyterStub(folder, program, version);
    vi.stubEnv('PATH', folder);
    expect(findJupyter()?.name).toBe(name);
  });
});
