import { readFile } from 'node:fs/promises';
import { describeValue } from '../core';
import type { Notebook } from './notebook-types';

/**
 * Reads a notebook file and checks that this project's kernel can run it.
 * @throws Error naming the file and what is wrong with it: missing, not JSON, not format 4, no kernel, another language
 */
export async function readNotebook(file: string): Promise<Notebook> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file}: cannot be read (${error.code ?? error.message}); is the name right?`);
  });
  const notebook = parseJson(file, text);
  if (notebook.nbformat !== 4)
    throw new Error(
      `${file}: must be a notebook of format 4, got nbformat ${describeValue(notebook.nbformat)}; ` +
        'save it again from JupyterLab',
    );
  if (!Array.isArray(notebook.cells)) throw new Error(`${file}: must have a list of cells`);
  for (const [index, cell] of notebook.cells.entries()) {
    const type: unknown = cell?.cell_type;
    if (type !== 'code' && type !== 'markdown' && type !== 'raw')
      throw new Error(
        `${file}: cell ${index + 1} must be of type code, markdown or raw, got ${describeValue(type)}`,
      );
    if (typeof cell.source !== 'string' && !Array.isArray(cell.source))
      throw new Error(`${file}: cell ${index + 1} must have a source, got ${describeValue(cell.source)}`);
  }
  const kernel = notebook.metadata?.kernelspec;
  if (!kernel)
    throw new Error(
      `${file}: names no kernel; open it in JupyterLab, choose «TypeScript (Texton Lab)» and save it`,
    );
  const language = kernel.language ?? 'typescript';
  if (kernel.name !== 'tslab' || language !== 'typescript')
    throw new Error(
      `${file}: must be a TypeScript notebook (kernel tslab), got kernel ${describeValue(kernel.name)}, ` +
        `language ${describeValue(language)}`,
    );
  return notebook;
}

function parseJson(file: string, text: string): Notebook {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: must be a notebook, but it is not JSON (${(error as Error).message})`, {
      cause: error,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${file}: must be a notebook, got ${describeValue(value)}`);
  return value as Notebook;
}
