import { readNotebook } from 'texton-lab/dist/notebook';
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
      '/nowhere/a.ipynb: cannot be read (ENOENT); is the name right?',
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
    [{ ...valid, cells: [{ cell_type: 'code', metadata: {} }] }, 'cell 1 must have a source, got undefined'],
    [
      { ...valid, cells: [{ cell_type: 'heading', source: '' }] },
      'cell 1 must be of type code, markdown or raw, got "heading"',
    ],
    [{ ...valid, metadata: {} }, 'a.ipynb: names no kernel; open it in JupyterLab'],
    [
      { ...valid, metadata: { kernelspec: { name: 'python3', language: 'python' } } },
      'must be a TypeScript notebook (kernel tslab), got kernel "python3", language "python"',
    ],
  ])('refuses %j with a message that says what is wrong', async (content, message) => {
    await expect(readNotebook(write(content))).rejects.toThrow(message);
  });
});
