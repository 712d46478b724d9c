import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const staleAfterMs = 30_000;

/**
 * Installs the packages and builds the library, unless that has been done for the current lock file and sources.
 * Returns whether the commands can run; `tolerateErrors` lets them run on the output of a build with type errors.
 */
export async function setUp(root, { tolerateErrors }) {
  if (packagesReady(root) && buildReady(root)) return true;
  return exclusively(root, async () => {
    // Checked again: another command may have done it while this one waited.
    if (!packagesReady(root) && !(await installPackages(root))) return false;
    if (buildReady(root)) return true;
    const built = await build(root);
    return built || (tolerateErrors && existsSync(join(root, 'lib/dist/cli/main.js')));
  });
}

const reasons = {
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'your quota on this disk is used up; free some space',
  EFBIG: 'a file would exceed the maximum file size; raise the limit (ulimit -f)',
  EROFS: 'the disk is read-only; clone to another place',
  EACCES: 'access is not permitted; change the permissions',
  EPERM: 'access is not permitted; change the permissions',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
};

/** Explains a failure of the set-up caused by the system in one sentence; undefined for any other error. */
export function setUpFailure(root, { syscall, code, message }) {
  if (syscall === undefined) return undefined;
  return `texton-lab: cannot install or build in '${root}': ${reasons[code] ?? message}; then run the command again`;
}

/** Runs a task while no other command of this clone runs its set-up; a lock left by a dead process is taken over. */
export async function exclusively(root, task) {
  const lock = join(root, '.lab', 'setup.lock');
  // An unpredictable name, and 'wx': a link planted there is not followed.
  const mine = `${lock}.${randomUUID()}`;
  mkdirSync(join(root, '.lab'), { recursive: true });
  let told = false;
  try {
    writeFileSync(mine, String(process.pid), { flag: 'wx' });
    // A link appears complete or not at all, so a lock always names its holder.
    while (!tryLink(mine, lock)) {
      if (lockIsStale(lock)) {
        breakLock(lock, `${mine}.stale`);
        continue;
      }
      if (!told) console.error('Another command is setting up; waiting for it …');
      told = true;
      await sleep(200);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), 5_000);
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await task();
  } finally {
    clearInterval(beat);
    process.removeListener('exit', release);
    release();
  }
}

function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function lockIsStale(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return Date.now() - statSync(lock).mtimeMs > staleAfterMs || !isAlive(holder);
  } catch {
    return false; // released in the meantime
  }
}

/** Moves a stale lock away; puts it back if another process has replaced it by a valid one in the meantime. */
function breakLock(lock, aside) {
  try {
    renameSync(lock, aside);
  } catch {
    return; // another process was faster
  }
  if (!lockIsStale(aside)) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const packagesStamp = (root) => join(root, 'node_modules', '.texton-lab');
const buildStamp = (root) => join(root, 'lib', 'dist', '.texton-lab');

function packagesReady(root) {
  const wanted = hashFiles(root, ['package-lock.json', 'package.json', 'lib/package.json']);
  if (readIfThere(packagesStamp(root)) === wanted) return true;
  if (!installedByHand(root)) return false;
  writeFileSync(packagesStamp(root), wanted);
  return true;
}

/** Whether npm's record of installed packages agrees with the lock file (`npm ci` was run by hand). */
function installedByHand(root) {
  const record = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      entry.optional ||
      entry.peer ||
      (installed[path]?.version === entry.version && installed[path]?.integrity === entry.integrity),
  );
}

async function installPackages(root) {
  console.error('Installing packages (npm ci; once, under 400 MB) …');
  const npm = process.env.npm_execpath;
  const [command, before] = npm && basename(npm) === 'npm-cli.js' ? [process.execPath, [npm]] : ['npm', []];
  const code = await runChild(command, [...before, 'ci', '--include=dev', '--include=optional'], {
    cwd: root,
  });
  if (code !== 0) {
    console.error(
      `npm ci failed (exit code ${code}). Check the connection to the npm registry, then run the command again.`,
    );
    return false;
  }
  writeFileSync(
    packagesStamp(root),
    hashFiles(root, ['package-lock.json', 'package.json', 'lib/package.json']),
  );
  return true;
}

function buildReady(root) {
  return (
    readIfThere(buildStamp(root)) === hashSources(root) && existsSync(join(root, 'lib/dist/cli/main.js'))
  );
}

async function build(root) {
  console.error('Building the library …');
  const sources = hashSources(root);
  removeOrphans(root);
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const code = await runChild(process.execPath, [compiler, '-p', join(root, 'lib')], { cwd: root });
  if (code !== 0) {
    console.error('The library has errors (above).');
    return false;
  }
  writeFileSync(buildStamp(root), sources);
  return true;
}

/** Removes compiled files without a source, so that nothing keeps importing them. */
function removeOrphans(root) {
  const dist = join(root, 'lib', 'dist');
  for (const file of walk(dist)) {
    const source = /^(.*?)(\.d\.ts|\.js|\.js\.map)$/.exec(relative(dist, file))?.[1];
    if (source !== undefined && !existsSync(join(root, 'lib', `${source}.ts`))) rmSync(file);
  }
}

function hashSources(root) {
  const hash = createHash('sha256');
  const sources = walk(join(root, 'lib')).filter((file) => /\.(ts|json)$/.test(file));
  const compiler = join(root, 'node_modules', 'typescript', 'package.json');
  for (const file of [...sources, join(root, 'tsconfig.json'), compiler]) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat) hash.update(`${relative(root, file)} ${stat.mtimeMs} ${stat.size}\n`);
  }
  return hash.digest('hex');
}

function hashFiles(root, files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  const skipped = new Set(['node_modules', 'dist']);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
    return [path];
  });
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Runs a program on this terminal, passes signals on to it and returns its exit code. */
function runChild(command, args, options) {
  return new Promise((resolve, reject) => {
    // npm is a shell script on Windows; its arguments here need no quoting.
    const child = spawn(command, args, {
      ...options,
      stdio: 'inherit',
      shell: command === 'npm' && process.platform === 'win32',
    });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    let stopped;
    const pass = (signal) => {
      stopped = signal;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of signals) process.removeListener(signal, pass);
      if (stopped) process.exit(stopped === 'SIGINT' ? 130 : stopped === 'SIGHUP' ? 129 : 143);
      resolve(code ?? 1);
    });
  });
}
