import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { threadTimes } from './thread-times.mjs';

const script = path.join(import.meta.dirname, 'peers', 'serve.py');

/** How long an answer may take (ms); a healthy one takes a minute at most. */
const PATIENCE = 300_000;

/**
 * Starts a Python process that answers JSON objects, one a line.
 * @param python command, and variables added to its environment
 * @param options.threads how many threads its libraries may use
 * @param options.patience how long an answer may take (ms); then the process is ended
 */
export function startPeer({ command, env = {} }, { threads, patience = PATIENCE }) {
  const limits = Object.fromEntries(
    ['OMP', 'OPENBLAS', 'MKL', 'NUMEXPR'].map((name) => [`${name}_NUM_THREADS`, String(threads)]),
  );
  const child = spawn(command, ['-u', script], {
    // GLIBC_TUNABLES is set for our side, as for the kernel; the peer runs as its users run it.
    env: {
      ...process.env,
      GLIBC_TUNABLES: undefined,
      ...limits,
      PYTHONDONTWRITEBYTECODE: '1',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => void (complaint = (complaint + chunk).slice(-4000)));
  let waiting;
  let ended;
  const end = (why) => {
    ended ??= new Error(`the Python peer ended (${why})\n${complaint.trim()}`);
    waiting?.reject(ended);
    waiting = undefined;
  };
  child.once('error', (error) => end(error.message));
  child.once('close', (code, signal) => end(signal ?? `code ${code}`));
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { resolve, reject } = waiting ?? {};
    waiting = undefined;
    try {
      resolve?.(JSON.parse(line));
    } catch {
      // Python writes NaN and Infinity, which JSON does not know.
      reject?.(new Error(`the Python peer must answer a line of JSON, got ${line.slice(0, 200)}`));
    }
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  /** Asks for something; rejects with what the peer says went wrong. */
  async function call(request) {
    if (ended) throw ended;
    let timer;
    const answer = await new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      timer = setTimeout(() => {
        end(`no answer to '${request.call}' within ${patience / 1000} s`);
        child.kill('SIGKILL');
      }, patience);
      child.stdin.write(`${JSON.stringify(request)}\n`);
    }).finally(() => clearTimeout(timer));
    if (answer.error) throw new Error(`${answer.error}\n${complaint.trim().slice(-600)}`);
    return answer;
  }
  return {
    call,
    ended: () => ended !== undefined,
    /** A side for the timing: runs what was prepared. */
    side: {
      run: async (times) => (await call({ call: 'run', times })).times,
      times: () => threadTimes(child.pid),
    },
    close() {
      process.removeListener('exit', stop);
      child.kill();
    },
  };
}

/** A peer process that is started anew, when it is next wanted, after it has ended. */
export function keptPeer(python, options) {
  let peer = startPeer(python, options);
  return {
    now() {
      if (peer.ended()) {
        peer.close();
        peer = startPeer(python, options);
      }
      return peer;
    },
    close: () => peer.close(),
  };
}

/** A folder of arrays that both sides read, and of results. */
export function sharedFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'texton-lab-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return {
    folder,
    /** Writes an array, and returns what a peer needs to know of it. */
    put(name, array, shape) {
      const file = path.join(folder, `${name}.in`);
      writeFileSync(file, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return [file, shape];
    },
    /** Reads a result. */
    take(name, Kind = Float32Array) {
      const bytes = readFileSync(path.join(folder, `${name}.raw`));
      return new Kind(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    },
    remove() {
      process.removeListener('exit', remove);
      remove();
    },
  };
}
