import {
  joinText,
  runNotebook,
  type CellRun,
  type NotebookOutput,
  type NotebookRun,
} from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { eventually, fixture, isSleeping, uniqueSeconds } from './fixtures';

const outputsOf = (run: NotebookRun, index: number): readonly NotebookOutput[] =>
  run.notebook.cells[index]?.outputs ?? [];
function textOf(run: NotebookRun, index: number): string {
  return outputsOf(run, index)
    .map((output) => (output.output_type === 'stream' ? joinText(output.text) : ''))
    .join('');
}

describe('runNotebook', () => {
  it('runs a notebook with other parameters and collects values, displays, pictures and streams', async () => {
    const seen: CellRun[] = [];
    const run = await runNotebook(fixture('values'), {
      parameters: { count: 5, name: 'brick' },
      onCell: (cell) => seen.push(cell),
    });
    expect(run.error).toBeUndefined();
    expect(textOf(run, 2)).toBe('[ 0, 1, 4, 9, 16 ]\n');
    expect(outputsOf(run, 3)).toEqual([
      { output_type: 'display_data', data: { 'text/plain': ['100 %'] }, metadata: {} },
    ]);
    expect(outputsOf(run, 4)).toEqual([
      { output_type: 'stream', name: 'stdout', text: ['brick true 2\n', 'done\n'] },
      { output_type: 'stream', name: 'stderr', text: ['a warning\n'] },
    ]);
    expect(outputsOf(run, 6)[0]).toMatchObject({
      data: { 'application/vnd.vegalite.v5+json': { width: 320 }, 'text/plain': ['Line: accuracy over k'] },
      metadata: { 'image/png': { width: 320, height: 180 } },
    });
    expect(run.cells.map(({ index, number, status }) => [index, number, status])).toEqual([
      [1, 1, 'ok'],
      [2, 2, 'ok'],
      [3, 3, 'ok'],
      [4, 4, 'ok'],
      [6, 5, 'ok'],
    ]);
    expect(seen).toEqual(run.cells);
    expect(run.notebook.nbformat_minor).toBe(5);
    expect(run.notebook.cells.map((cell) => cell.execution_count)).toEqual([
      undefined,
      1,
      2,
      3,
      4,
      undefined,
      5,
      null,
    ]);
  });

  it('answers what is asked after the last cell, and says what it cannot evaluate', async () => {
    const ask = ['count', 'Float32Array.of(0.5, NaN)', "({ name, text: 'a\\u0041' })"];
    const { answers } = await runNotebook(fixture('values'), { ask });
    expect(answers).toEqual([3, [0.5, null], { name: 'bark', text: 'aA' }]);
    await expect(runNotebook(fixture('values'), { ask: ['nobody'] })).rejects.toThrow(
      /^the kernel cannot evaluate nobody: .*nobody/s,
    );
  });

  it('stops at the first error and reports cell, source line and message', async () => {
    const run = await runNotebook(fixture('error'));
    expect(run.error).toEqual({
      index: 3,
      number: 3,
      line: 8,
      source: "if (pair.left > a) throw new RangeError('left must be at most 1, got ' + pair.left);",
      message: 'RangeError: left must be at most 1, got 2',
    });
    expect(run.cells.map((cell) => cell.status)).toEqual(['ok', 'ok', 'error', 'not run']);
    expect(textOf(run, 3)).toBe(
      'RangeError: left must be at most 1, got 2\n    at add (cell 3, line 8)\n    at cell 3, line 12\n',
    );
    expect(outputsOf(run, 3).at(-1)).toMatchObject({ output_type: 'error', evalue: run.error?.message });
    expect(textOf(run, 4)).toBe('');
  });

  it.each([
    [
      'compile-error',
      {
        line: 3,
        source: 'const y: string = x;',
        message: 'y must be a string, got a number',
      },
    ],
    [
      'library-error',
      {
        line: 4,
        message: expect.stringMatching(/^RangeError: randomGenerator: seed.*got 0\.5$/),
      },
    ],
    ['unhandled', { line: 1, message: 'UnhandledPromiseRejection: Error: nobody waits for me' }],
    ['exit', { message: 'the kernel died (exit code 3)' }],
  ])('reports what went wrong in %s', async (name, error) => {
    const run = await runNotebook(fixture(name));
    expect(run.error).toMatchObject({ index: 0, number: 1, ...error });
    if (name === 'exit') expect(textOf(run, 0)).toBe('before\n');
  });

  it.each(['sync-loop', 'async-loop'])('ends a cell that runs for ever (%s)', async (name) => {
    const run = await runNotebook(fixture(name), { timeoutSeconds: 1 });
    expect(run.error).toMatchObject({ index: 0, number: 1, message: 'the cell took longer than 1 s' });
  });

  it('loses none of thirty thousand lines', async () => {
    const run = await runNotebook(fixture('many-lines'));
    expect(run.error).toBeUndefined();
    expect(textOf(run, 0).split('\n').at(-2)).toBe('line 29999');
    expect(textOf(run, 0).split('\n')).toHaveLength(30_001);
  });

  it('rejects when it is cancelled, and leaves no process of the notebook behind', async () => {
    const controller = new AbortController();
    const seconds = uniqueSeconds();
    const run = runNotebook(fixture('slow'), {
      parameters: { seconds },
      signal: controller.signal,
      onCell: (cell) => cell.number === 2 && setTimeout(() => controller.abort(new Error('enough')), 200),
    });
    await expect(run).rejects.toThrow('enough');
    expect(await eventually(() => !isSleeping(seconds))).toBe(true);
  });

  it('rejects at once when it is cancelled before it starts', async () => {
    await expect(
      runNotebook(fixture('values'), { signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
  });

  it('refuses options that it does not know, times that are none and unknown parameters', async () => {
    await expect(runNotebook(fixture('values'), { timeout: 3 } as object)).rejects.toThrow(
      "runNotebook: unknown option 'timeout'",
    );
    await expect(runNotebook(fixture('values'), { timeoutSeconds: 0 })).rejects.toThrow(
      'runNotebook: timeoutSeconds must be a number in [0.001, 2000000], got 0',
    );
    await expect(runNotebook(fixture('values'), { parameters: { x: 1 } })).rejects.toThrow(
      /unknown parameter 'x'.*count, name, verbose, classes$/,
    );
  });
});
