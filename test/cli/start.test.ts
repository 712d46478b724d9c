import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook/fixtures';
import { addJupyterStub, emptyClone, pythonStub } from '../notebook/stubs';
import { root, type Ended } from './run';

/** Runs the start command in a clone with a PATH of one folder. */
function start(clone: string, path: string, ...args: readonly string[]): Promise<Ended> {
  const script = `require('${join(root, 'lib/dist/cli/main.js')}').main(process.argv.slice(1),
    { root: '${clone}', exclusively: (task) => task() }).then((code) => { process.exitCode = code; })`;
  const env = { ...process.env, PATH: path };
  const child = spawn(process.execPath, ['-e', script, 'start', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => void (text.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (text.stderr += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, ...text })));
}

describe('npm start', () => {
  it('makes the environment once, passes arguments on, opens the notebooks folder and returns the exit code', async () => {
    const clone = emptyClone();
    const path = pythonStub();
    const own = `--notebook-dir=${clone}/notebooks${process.getuid?.() === 0 ? ' --allow-root' : ''} --KernelManager.transport=ipc`;
    const lab = `lab ${own} --no-browser --port 8899\n${clone}/lib/notebook\n`;
    const first = await start(clone, path, '--no-browser', '--port', '8899');
    expect(first).toMatchObject({ code: 4, stdout: `venv\npip\n${lab}` });
    expect(first.stderr).toContain('Creating the JupyterLab environment in .lab/venv');
    expect(existsSync(join(clone, 'notebooks'))).toBe(true);
    const second = await start(clone, path, '--no-browser', '--port', '8899');
    expect(second).toEqual({
      code: 4,
      stdout: lab,
      stderr: 'Starting JupyterLab in .lab/venv; Ctrl-C ends it.\n',
    });
  });
  it('opens the first page of the laboratory, where it is and nobody names another folder', async () => {
    const clone = emptyClone();
    mkdirSync(join(clone, 'notebooks'), { recursive: true });
    writeFileSync(join(clone, 'notebooks', '00-start.ipynb'), '{}');
    const path = pythonStub();
    const first = '--LabApp.default_url=/lab/tree/00-start.ipynb';
    expect((await start(clone, path)).stdout).toContain(` ${first}`);
    expect((await start(clone, path, '--notebook-dir=/tmp')).stdout).not.toContain(first);
  });
  it('leaves the folder to whoever names one', async () => {
    const { stdout } = await start(emptyClone(), pythonStub(), '--notebook-dir=/tmp');
    expect(stdout.match(/--notebook-dir/g)).toHaveLength(1);
  });
  it('leaves the transport to whoever names one', async () => {
    const { stdout } = await start(emptyClone(), pythonStub(), '--KernelManager.transport=tcp');
    expect(stdout.match(/--KernelManager\.transport=\w+/g)).toEqual(['--KernelManager.transport=tcp']);
  });
  it('uses an installed Jupyter where the environment cannot be made, without trying again each time', async () => {
    const clone = emptyClone();
    const path = pythonStub(1);
    addJupyterStub(path, 'jupyter-lab', '4.2.0');
    const first = await start(clone, path);
    expect(first.stderr).toContain(
      'The JupyterLab environment cannot be created: pip could not install the requirements',
    );
    expect(first.stderr).toContain('Using the installed JupyterLab 4.2.0 (in its place).');
    expect(first.stdout).toContain('jupyter-lab --notebook-dir=');
    const second = await start(clone, path);
    expect(second.stdout).toMatch(/^jupyter-lab --notebook-dir=/);
    expect(second.stderr).toContain('npm run clean makes npm start try again');
  });
  it('says what to install and what works without where there is neither', async () => {
    const { code, stderr } = await start(emptyClone(), temporaryFolder());
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be created: no Python 3.10 or newer with the venv module.');
    expect(stderr).toContain('apt install python3-venv');
    expect(stderr).toContain(
      '`npm run notebooks` runs the notebooks and writes them as pages without Python.',
    );
  });
});
