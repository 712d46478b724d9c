import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a program of the folder `children` in a process of its own; returns the JSON object that it prints last. */
export function inOwnProcess(name, ...args) {
  const script = path.join(import.meta.dirname, 'children', `${name}.mjs`);
  const child = spawn(process.execPath, [script, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  let output = '';
  child.stdout.on('data', (chunk) => void (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1)));
      else reject(new Error(`bench: ${name} ended with code ${code}`));
    });
  });
}
