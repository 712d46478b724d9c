import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import notebook from 'texton-lab/dist/notebook/python-environment.js';
import { exclusively } from '../../lib/bin/setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const requirements = path.join(import.meta.dirname, 'peers', 'requirements.txt');
/** Where the environments are kept. */
const cache = process.env.TEXTON_LAB_PEERS ?? path.join(root, '.lab');
const TORCH = '2.9.1';

/**
 * Makes the Python environment of the peers in .lab/peers, or in the folder that TEXTON_LAB_PEERS names, where it is not
 * there yet.
 * @returns `main`, and `torch` with a Python that has PyTorch, or with the reason why there is none
 * @throws Error when there is no Python or no package index
 */
export function peerEnvironment(say) {
  return exclusively(root, async () => {
    const place = { folder: path.join(cache, 'peers'), requirements };
    let python = notebook.pythonEnvironment(place);
    if (!python) {
      say(`Making the Python environment of the peers in ${place.folder} (once; about 500 MB) …`);
      const made = await notebook.makePythonEnvironment(place);
      if (made.failure)
        throw new Error(
          `bench: the peers need Python 3.10 or newer with its venv module, and a package index: ${made.failure}. ` +
            'Install Python (Debian, Ubuntu: apt install python3-venv), or leave out --peers',
        );
      python = made.python;
    }
    return { main: { command: python }, torch: torchEnvironment(python, say) };
  });
}

/** Finds or makes a Python with a build of PyTorch for the processor; the others bring gigabytes for graphics cards. */
function torchEnvironment(python, say) {
  const candidates = [{ command: python }, { command: '/usr/bin/python3' }, debianTorch()];
  const ready = candidates.find(hasTorch);
  if (ready) return ready;
  const failed = path.join(cache, 'peers', 'torch-failed');
  if (existsSync(failed))
    return {
      reason:
        'not installed: no build for this processor is available (npm run clean makes the command try again)',
    };
  say('Installing PyTorch for the processor …');
  // On Linux x64 the package index has only builds for graphics cards; PyTorch's own index has the others.
  const cards = process.platform === 'linux' && process.arch === 'x64';
  const index = cards ? ['--index-url', 'https://download.pytorch.org/whl/cpu'] : [];
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-cache-dir',
    '--disable-pip-version-check',
    '--no-input',
  ];
  spawnSync(python, [...pip, '--retries', '0', '--timeout', '10', ...index, `torch==${TORCH}`], {
    stdio: 'ignore',
  });
  if (hasTorch({ command: python })) return { command: python };
  say("None there; trying Debian's, unpacked (about 150 MB to fetch) …");
  unpackDebianTorch();
  const debian = debianTorch();
  if (hasTorch(debian)) return debian;
  writeFileSync(failed, '');
  return {
    reason:
      'not installed: neither a package index with a build for the processor nor Debian packages can be reached',
  };
}

function hasTorch({ command, env }) {
  const script =
    'import numpy, torch; torch.from_numpy(numpy.zeros(3, numpy.float32)).numpy(); print(torch.__version__)';
  const ran = spawnSync(command, ['-c', script], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, ...env },
  });
  return ran.status === 0 && /^\d/.test(ran.stdout);
}

/** Debian's packages without installing them: unpacked into a folder, for Debian's own Python. */
function debianTorch() {
  const folder = path.join(cache, 'torch');
  const plain = ['usr/lib', 'lib'].map((name) => path.join(folder, name)).filter(existsSync);
  const own = plain.flatMap((place) =>
    readdirSync(place)
      .filter((entry) => entry.endsWith('-linux-gnu'))
      .map((entry) => path.join(place, entry)),
  );
  const libraries = [...own, ...own.map((place) => path.join(place, 'openblas-pthread')), ...plain];
  return {
    command: '/usr/bin/python3',
    env: {
      PYTHONPATH: path.join(folder, 'usr', 'lib', 'python3', 'dist-packages'),
      LD_LIBRARY_PATH: libraries.join(':'),
      PYTHONNOUSERSITE: '1',
    },
  };
}

/** Fetches what python3-torch needs beyond what is installed, by apt, which needs no rights for that. */
function unpackDebianTorch() {
  const folder = path.join(cache, 'torch');
  const [lists, fetched] = [path.join(folder, 'lists'), path.join(folder, 'fetched')];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(lists, 'partial'), { recursive: true });
  mkdirSync(path.join(fetched, 'archives', 'partial'), { recursive: true });
  const settings = [`Dir::State::Lists=${lists}`, `Dir::Cache=${fetched}`, 'Debug::NoLocking=1'];
  if (process.getuid?.() === 0) settings.push('APT::Sandbox::User=root');
  const options = settings.flatMap((setting) => ['-o', setting]);
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...options, ...args], { stdio: 'ignore', timeout: 600_000 }).status === 0;
  const wanted = ['python3-torch', 'python3-numpy', 'libopenblas0-pthread'];
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', '--download-only', ...wanted))
    return;
  for (const name of readdirSync(path.join(fetched, 'archives')))
    if (name.endsWith('.deb'))
      spawnSync('dpkg-deb', ['-x', path.join(fetched, 'archives', name), folder], { stdio: 'ignore' });
  rmSync(fetched, { recursive: true, force: true });
  rmSync(lists, { recursive: true, force: true });
}
