import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePythonEnvironment, pythonEnvironment } from 'texton-lab/dist/notebook/python-environment';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from './fixtures';
import { pythonStub } from './stubs';

afterEach(() => vi.unstubAllEnvs());

function place(): { folder: string; requirements: string } {
  const root = temporaryFolder();
  const requirements = join(root, 'requirements.txt');
  writeFileSync(requirements, 'numpy==2.4.6\n');
  return { folder: join(root, 'deep', 'peers'), requirements };
}

describe('makePythonEnvironment', () => {
  it('makes an environment that counts until its requirements change', async () => {
    vi.stubEnv('PATH', pythonStub());
    const environment = place();
    expect(pythonEnvironment(environment)).toBeUndefined();
    const python = join(environment.folder, 'bin/python');
    expect(await makePythonEnvironment(environment)).toEqual({ python });
    expect(pythonEnvironment(environment)).toBe(python);
    appendFileSync(environment.requirements, 'scipy==1.17.1\n');
    expect(pythonEnvironment(environment)).toBeUndefined();
  });

  it('does not count without its stamp, which is written last', async () => {
    vi.stubEnv('PATH', pythonStub());
    const environment = place();
    await makePythonEnvironment(environment);
    rmSync(join(environment.folder, '.texton-lab'));
    expect(pythonEnvironment(environment)).toBeUndefined();
  });

  it('says why it cannot be made, and leaves nothing half-made', async () => {
    vi.stubEnv('PATH', pythonStub(1));
    const environment = place();
    expect(await makePythonEnvironment(environment)).toEqual({
      failure: 'pip could not install the requirements (is the package index reachable?)',
    });
    expect(existsSync(environment.folder)).toBe(false);
  });
});
