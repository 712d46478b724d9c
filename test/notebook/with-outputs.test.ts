import { collectOutputs } from 'texton-lab/dist/notebook';
import { withOutputs } from 'texton-lab/dist/notebook/with-outputs';
import { describe, expect, it } from 'vitest';
import { notebookOf, outputMessage } from './fixtures';

describe('withOutputs', () => {
  it('gives every cell an id, its outputs and its number, and the failed one its error', () => {
    const collector = collectOutputs(new Map());
    collector.add(outputMessage('stream', { name: 'stdout', text: 'a' }));
    const notebook = {
      ...notebookOf({ source: '# A', cell_type: 'markdown' }, { source: 'f();' }, { source: '2' }),
      nbformat_minor: 2,
    };
    const executed = withOutputs(notebook, {
      runs: [{ index: 1, number: 1, seconds: 0, status: 'error' }],
      collectors: new Map([[1, collector]]),
      error: { index: 1, number: 1, line: 1, source: 'f();', message: 'Error: no' },
    });
    expect(executed.nbformat_minor).toBe(5);
    expect(executed.cells).toEqual([
      { id: 'cell-1', cell_type: 'markdown', metadata: {}, source: '# A' },
      {
        id: 'cell-2',
        cell_type: 'code',
        metadata: {},
        source: 'f();',
        execution_count: 1,
        outputs: [
          { output_type: 'stream', name: 'stdout', text: ['a'] },
          {
            output_type: 'error',
            ename: 'CellError',
            evalue: 'Error: no',
            traceback: ['Error: no (line 1: f();)'],
          },
        ],
      },
      { id: 'cell-3', cell_type: 'code', metadata: {}, source: '2', execution_count: null, outputs: [] },
    ]);
    expect(notebook.nbformat_minor).toBe(2);
  });
});
