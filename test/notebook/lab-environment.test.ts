import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { labEnvironment, makeLabEnvironment } from 'texton-lab/dist/notebook';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyClone, pythonStub } from './stubs';

afterEach(() => vi.unstubAllEnvs());

describe('makeLabEnvironment', () => {
  it('makes an environment that counts until the requirements change', async () => {
    const root = emptyClone();
    vi.stubEnv('PATH', pythonStub());
    expect(labEnvironment(root)).toBeUndefined();
    const made = await makeLabEnvironment(root);
    expect(made).toEqual({
      command: join(root, '.lab/venv/bin/python'),
      args: ['-m', 'jupyterlab'],
      name: 'JupyterLab in .lab/venv',
    });
    expect(labEnvironment(root)).toEqual(made);
    appendFileSync(join(root, 'lib/notebook/requirements.txt'), 'more==1\n');
    expect(labEnvironment(root)).toBeUndefined();
  });
  it('does not take a half-made environment for a whole one, and makes it anew', async () => {
    const root = emptyClone();
    vi.stubEnv('PATH', pythonStub());
    await makeLabEnvironment(root);
    writeFileSync(join(root, '.lab/venv/rest'), '');
    rmSync(join(root, '.lab/venv/.texton-lab'));
    expect(labEnvironment(root)).toBeUndefined();
    await makeLabEnvironment(root);
    expect(labEnvironment(root)).toBeDefined();
    expect(existsSync(join(root, '.lab/venv/rest'))).toBe(false);
  });
  it('does not count when the Python under it has become another', async () => {
    const root = emptyClone();
    vi.stubEnv('PATH', pythonStub());
    await makeLabEnvironment(root);
    const python = join(root, '.lab/venv/bin/python');
    writeFileSync(python, readFileSync(python, 'utf8').replace('3.12', '3.13'));
    expect(labEnvironment(root)).toBeUndefined();
  });
  it('says why it cannot be made', async () => {
    vi.stubEnv('PATH', pythonStub(1));
    const root = emptyClone();
    expect(await makeLabEnvironment(root)).toEqual({
      failure: expect.stringMatching(/^pip could not install/),
    });
    expect(existsSync(join(root, '.lab/venv'))).toBe(false);
    vi.stubEnv('PATH', '/nowhere');
    expect(await makeLabEnvironment(root)).toEqual({
      failure: 'no Python 3.10 or newer with the venv module',
    });
  });
});

describe('requirements.txt', () => {
  const text = readFileSync(resolve(__dirname, '../../lib/notebook/requirements.txt'), 'utf8');
  const entries = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(' \\\n', '')
    .trim()
    .split('\n');
  it('pins every package exactly, with the hashes of its files', () => {
    expect(entries.length).toBeGreaterThan(60);
    const entry = /^[a-z0-9-]+==[\d.]+( ; [^;]+?)?(    --hash=sha256:[0-9a-f]{64})+$/;
    expect(entries.filter((line) => !entry.test(line))).toEqual([]);
    expect(text).toContain('\njupyterlab==4.');
  });
  it('has the binaries of every system: sixty files of one that is compiled', () => {
    const files = (name: string): number =>
      entries
        .filter((line) => line.startsWith(`${name}==`))
        .join('')
        .split('--hash=').length - 1;
    for (const name of ['pyzmq', 'markupsafe', 'rpds-py']) expect(files(name), name).toBeGreaterThan(40);
  });
  it('names no package index', () => {
    expect(text).not.toMatch(/https?:|--(extra-)?index-url/);
  });
});
