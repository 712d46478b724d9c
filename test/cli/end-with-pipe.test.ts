import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { endWithPipe } from 'texton-lab/dist/cli/end-with-pipe';
import { describe, expect, it } from 'vitest';

describe('endWithPipe', () => {
  const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });

  function ending(error: Error): { codes: (number | undefined)[]; said: string[] } {
    const stream = new EventEmitter();
    const codes: (number | undefined)[] = [];
    const said: string[] = [];
    endWithPipe(stream, { exit: (code) => void codes.push(code), say: (text) => void said.push(text) });
    stream.emit('error', error);
    return { codes, said };
  }

  it('ends the program without a word when the reader has gone', () => {
    expect(ending(closed)).toEqual({ codes: [undefined], said: [] });
  });

  it('says why the output cannot be written, and ends the program with code 1', () => {
    expect(ending(full)).toEqual({
      codes: [1],
      said: [
        'texton-lab: the output cannot be written: the disk is full; make room or choose another place\n',
      ],
    });
  });

  it.skipIf(!existsSync('/dev/full'))('holds for a full disk under standard output', async () => {
    const output = openSync('/dev/full', 'w');
    const main = JSON.stringify(require.resolve('texton-lab/dist/cli/main'));
    const child = spawn(process.execPath, ['-e', `require(${main}).main(['--help'], { root: '.' })`], {
      stdio: ['ignore', output, 'pipe'],
    });
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => void (text += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    closeSync(output);
    expect(code).toBe(1);
    expect(text).toContain('texton-lab: the output cannot be written: the disk is full; make room');
    expect(text).not.toContain('Error');
  });
});
