import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notebook/fixtures';
import { writeProgram } from '../notebook/stubs';
import { keptPeer, sharedFolder, startPeer } from './peer-process.mjs';

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

describe('a peer', () => {
  it('that answers what is no JSON is quoted', async () => {
    const peer = startPeer(stub('while read -r line; do echo "{\\"times\\": [NaN]}"; done'), { threads: 1 });
    await expect(peer.call({ call: 'run' })).rejects.toThrow(
      'the Python peer must answer a line of JSON, got {"times": [NaN]}',
    );
    peer.close();
  });

  it('that does not answer in time is ended', async () => {
    const peer = startPeer(stub('read -r line; exec sleep 60'), { threads: 1, patience: 300 });
    await expect(peer.call({ call: 'run' })).rejects.toThrow("no answer to 'run' within 0.3 s");
    expect(peer.ended()).toBe(true);
  });

  it('that has ended is started anew when it is wanted again', async () => {
    const kept = keptPeer(stub('read -r line; echo "{\\"times\\": [1]}"; read -r line; exit 3'), {
      threads: 1,
    });
    const first = kept.now();
    expect(await first.call({ call: 'run' })).toEqual({ times: [1] });
    expect(kept.now()).toBe(first);
    await expect(first.call({ call: 'run' })).rejects.toThrow('code 3');
    expect(await kept.now().call({ call: 'run' })).toEqual({ times: [1] });
    kept.close();
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
