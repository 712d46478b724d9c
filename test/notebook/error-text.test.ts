import path from 'node:path';
import { errorText } from 'texton-lab/dist/notebook/error-text';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/run';

/** An error with this stack below its message. */
function failed(message: string, frames: readonly string[], properties: object = {}): Error {
  const error = Object.assign(new RangeError(message), properties);
  error.stack = [`RangeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

const cells = new Map([[3, { source: 'const a = 1;\nf(a);', compiled: 'const a = 1;\nf(a);\n' }]]);

describe('errorText', () => {
  it('gives the message and the places in cells and in own modules, none of those between', () => {
    const frames = [
      `checkSize (${path.join(root, 'lib/filters/kernels.ts')}:10:11)`,
      `Object.filter (${path.join(root, 'lib/dist/filters/index.js')}:1:2)`,
      'mine (/home/me/my-tools.ts:7:3)',
      'Array.map (<anonymous>)',
      'cell[3]:2:1',
      'Script.runInThisContext (node:vm:129:12)',
      `run (${path.join(root, 'node_modules/tslab/dist/executor.js')}:90:1)`,
    ];
    expect(errorText(failed('x must be odd, got 2', frames), cells)).toBe(
      'RangeError: x must be odd, got 2\n    at mine (/home/me/my-tools.ts:7:3)\n    at cell 3, line 2',
    );
  });
  it('has nothing of causes and of numbers of the system', () => {
    const properties = { cause: new Error('ENOENT'), errno: -2, code: 'ENOENT', syscall: 'open' };
    expect(errorText(failed('there is no file', [], properties), cells)).toBe('RangeError: there is no file');
  });
  it('keeps a message of several lines whole', () => {
    expect(errorText(failed('one\n  at two\n100 %s', ['cell[3]:1:1']), cells)).toBe(
      'RangeError: one\n  at two\n100 %s\n    at cell 3, line 1',
    );
  });
  it('says in a word that a cell was interrupted', () => {
    expect(errorText(failed('Interrupted asynchronously', []), cells)).toBe('Interrupted');
    const inLoop = Object.assign(failed('Script execution was interrupted by `SIGINT`', ['cell[3]:2:1']), {
      code: 'ERR_SCRIPT_EXECUTION_INTERRUPTED',
    });
    expect(errorText(inLoop, cells)).toBe('Interrupted\n    at cell 3, line 2');
  });
});
