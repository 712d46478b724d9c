import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook/fixtures';
import { writeProgram } from '../notebook/stubs';
import { sharedFolder, startPeer } from './peer-process.mjs';

/** A program in the place of Python, which is given the script's path and answers lines. */
function stub(script: string): { command: string } {
  const command = join(temporaryFolder(), 'python');
  writeProgram(command, script);
  return { command };
}

describe('startPeer', () => {
  it('answers one line with one line, and limits the threads of the libraries', async () => {
    const peer = startPeer(
      stub('while read -r line; do echo "{\\"times\\": [$OPENBLAS_NUM_THREADS]}"; done'),
      {
        threads: 3,
      },
    );
    expect(await peer.call({ call: 'versions' })).toEqual({ times: [3] });
    expect(await peer.side.run(1)).toEqual([3]);
    peer.close();
  });

  it('passes on what went wrong', async () => {
    const peer = startPeer(
      stub('while read -r line; do echo "{\\"error\\": \\"ImportError: cv2\\"}"; done'),
      {
        threads: 1,
      },
    );
    await expect(peer.call({ call: 'run', times: 1 })).rejects.toThrow('ImportError: cv2');
    peer.close();
  });

  it('reports a process that ends instead of waiting for it', async () => {
    const peer = startPeer(stub('read -r line; echo "no memory" >&2; exit 3'), { threads: 1 });
    await expect(peer.call({ call: 'run', times: 1 })).rejects.toThrow(
      /the Python peer ended \(code 3\)\nno memory/,
    );
    await expect(peer.call({ call: 'run', times: 1 })).rejects.toThrow('code 3');
    const missing = startPeer({ command: '/nowhere/python' }, { threads: 1 });
    await expect(missing.call({ call: 'run' })).rejects.toThrow('ENOENT');
  });
});

describe('sharedFolder', () => {
  it('keeps arrays in files until it is removed', () => {
    const files = sharedFolder();
    const [file, shape] = files.put('x', Float32Array.of(1, 2, 3, 4).subarray(1), [3]);
    expect(shape).toEqual([3]);
    expect(file.startsWith(files.folder)).toBe(true);
    expect(existsSync(file)).toBe(true);
    files.remove();
    expect(existsSync(files.folder)).toBe(false);
  });
});
