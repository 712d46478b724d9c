import { EventEmitter } from 'node:events';
import { endWithPipe } from 'texton-lab/dist/cli/end-with-pipe';
import { describe, expect, it } from 'vitest';

describe('endWithPipe', () => {
  const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });

  it('ends the program when the reader has gone', () => {
    const stream = new EventEmitter();
    let ended = 0;
    endWithPipe(stream, () => void ended++);
    stream.emit('error', closed);
    expect(ended).toBe(1);
  });

  it('leaves every other error to be seen', () => {
    const stream = new EventEmitter();
    endWithPipe(stream, () => expect.unreachable());
    expect(() => stream.emit('error', full)).toThrow('no space');
  });
});
