import { notebookHtml, readNotebook } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { fixture, notebookOf, temporaryFile } from './fixtures';

const valid = notebookOf({ source: '1' });
const write = (value: unknown): string =>
  temporaryFile('a.ipynb', typeof value === 'string' ? value : JSON.stringify(value));

describe('readNotebook', () => {
  it('reads a notebook as it is in the file', async () => {
    const notebook = await readNotebook(fixture('values'));
    expect(notebook.cells).toHaveLength(8);
    expect(notebook.cells[1]?.metadata.tags).toEqual(['parameters']);
  });
  it('names a file that is missing', async () => {
    await expect(readNotebook('/nowhere/a.ipynb')).rejects.toThrow(
      '/nowhere/a.ipynb: cannot be read (ENOENT); check the name',
    );
  });
  it.each([
    ['hello', /a\.ipynb: must be a notebook, but it is not JSON \(.*\)/],
    ['[1]', 'a.ipynb: must be a notebook, got an array of length 1'],
    [
      { ...valid, nbformat: 3 },
      'a.ipynb: must be a notebook of format 4, got nbformat 3; save it again from JupyterLab',
    ],
    [{ ...valid, cells: undefined }, 'a.ipynb: must have a list of cells'],
    [
      { ...valid, cells: [{ cell_type: 'code', metadata: {} }] },
      'cell 1 must have a source, a string or a list of strings, got undefined',
    ],
    [
      { ...valid, cells: [{ cell_type: 'heading', source: '' }] },
      'cell 1 must be of type code, markdown or raw, got "heading"',
    ],
    [{ ...valid, cells: [null] }, 'cell 1 must be of type code, markdown or raw, got undefined'],
    [
      { ...valid, cells: [{ cell_type: 'code', source: ['a', 1] }] },
      'cell 1 must have a source, a string or a list of strings, got an array of length 2',
    ],
    [{ ...valid, metadata: null }, 'a.ipynb: does not name a kernel'],
    [{ ...valid, metadata: { kernelspec: 'tslab' } }, 'a.ipynb: does not name a kernel'],
    ['{"a\u001b[31m', 'a.ipynb: must be a notebook, but it is not JSON (Bad control character'],
    [{ ...valid, metadata: {} }, 'a.ipynb: does not name a kernel; open it in JupyterLab'],
    [
      { ...valid, metadata: { kernelspec: { name: 'python3', language: 'python' } } },
      'must be a TypeScript notebook (kernel tslab), got kernel "python3", language "python"',
    ],
  ])('refuses %j with a message that says what is wrong', async (content, message) => {
    await expect(readNotebook(write(content))).rejects.toThrow(message);
  });
  it('fills in what a run can do without', async () => {
    const cells = [
      { cell_type: 'code', source: ['a', 'b'] },
      { cell_type: 'code', source: '', metadata: { tags: 'parameters', a: 1 }, outputs: 'none' },
      { cell_type: 'code', source: '', metadata: null, outputs: [null, 'x', { output_type: 'stream' }] },
      { cell_type: 'markdown', source: '', metadata: { tags: ['b'] }, attachments: 5 },
    ];
    const notebook = await readNotebook(write({ ...valid, cells }));
    expect(notebook.cells).toEqual([
      { cell_type: 'code', source: ['a', 'b'], metadata: {}, outputs: [] },
      { cell_type: 'code', source: '', metadata: { a: 1 }, outputs: [] },
      { cell_type: 'code', source: '', metadata: {}, outputs: [{ output_type: 'stream' }] },
      { cell_type: 'markdown', source: '', metadata: { tags: ['b'] } },
    ]);
    expect(() => notebookHtml(notebook)).not.toThrow();
  });
  it('prints no control characters of a file or its name', async () => {
    const file = temporaryFile('a.ipynb', '\u001b[31mred');
    await expect(readNotebook(file)).rejects.toThrow('\\x1b[31m');
    await expect(readNotebook('/nowhere/\u001b[2J.ipynb')).rejects.toThrow('/nowhere/\\x1b[2J.ipynb: cannot');
  });
});
