import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { jupyterVariables } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');

describe('jupyterVariables', () => {
  it('keeps everything that Jupyter writes in the clone', () => {
    const variables = jupyterVariables('/clone');
    for (const name of ['JUPYTER_CONFIG_DIR', 'JUPYTER_DATA_DIR', 'JUPYTER_RUNTIME_DIR', 'IPYTHONDIR'])
      expect(variables[name]).toMatch(/^\/clone\/\.lab\//);
    expect(variables['PATH']?.split(':')[0]).toBe(dirname(process.execPath));
  });
  it('leads to the kernel and to the program that it names', () => {
    const folder = join(jupyterVariables(root)['JUPYTER_PATH']?.split(':')[0] ?? '', 'kernels', 'tslab');
    const spec = JSON.parse(readFileSync(join(folder, 'kernel.json'), 'utf8')) as {
      argv: string[];
      language: string;
    };
    expect(spec.language).toBe('typescript');
    expect(existsSync(resolve((spec.argv[2] as string).replace('{resource_dir}', folder)))).toBe(true);
    expect(
      existsSync(join(jupyterVariables(root)['JUPYTER_CONFIG_PATH'] ?? '', 'jupyter_server_config.json')),
    ).toBe(true);
  });
});
