import { readFile } from 'node:fs/promises';
import { describeValue, visibleText } from '../core';
import type { MimeBundle, Notebook, NotebookCell, NotebookOutput } from './notebook-types';

/**
 * Reads a notebook file and checks that this project's kernel can run it.
 *
 * Missing or invalid fields that a run does not need are filled in: metadata, tags, outputs and attachments of cells.
 * @throws Error naming the file and what is wrong with it: missing, not JSON, not format 4, no kernel, another language
 */
export async function readNotebook(path: string): Promise<Notebook> {
  const file = visibleText(path);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file}: cannot be read (${error.code ?? error.message}); check the name`);
  });
  const notebook = parseJson(file, text);
  if (notebook.nbformat !== 4)
    throw new Error(
      `${file}: must be a notebook of format 4, got nbformat ${describeValue(notebook.nbformat)}; ` +
        'save it again from JupyterLab',
    );
  if (!Array.isArray(notebook.cells)) throw new Error(`${file}: must have a list of cells`);
  for (const [index, cell] of notebook.cells.entries()) {
    const source: unknown = cell?.source;
    const type: unknown = cell?.cell_type;
    if (type !== 'code' && type !== 'markdown' && type !== 'raw')
      throw new Error(
        `${file}: cell ${index + 1} must be of type code, markdown or raw, got ${describeValue(type)}`,
      );
    if (typeof source !== 'string' && !isTextList(source))
      throw new Error(
        `${file}: cell ${index + 1} must have a source, a string or a list of strings, got ${describeValue(source)}`,
      );
  }
  const kernel = notebook.metadata?.kernelspec;
  if (typeof kernel !== 'object' || kernel === null)
    throw new Error(
      `${file}: does not name a kernel; open it in JupyterLab, choose «TypeScript (Texton Lab)» and save it`,
    );
  const language = kernel.language ?? 'typescript';
  if (kernel.name !== 'tslab' || language !== 'typescript')
    throw new Error(
      `${file}: must be a TypeScript notebook (kernel tslab), got kernel ${describeValue(kernel.name)}, ` +
        `language ${describeValue(language)}`,
    );
  return { ...notebook, cells: notebook.cells.map(completeCell) };
}

function completeCell(cell: NotebookCell): NotebookCell {
  const { metadata, outputs, attachments, ...rest } = cell;
  const { tags, ...others } = asObject(metadata) ?? {};
  const given = asObject(attachments) as { [name: string]: MimeBundle } | undefined;
  return {
    ...rest,
    metadata: { ...others, ...(isTextList(tags) ? { tags } : {}) },
    ...(cell.cell_type === 'code' ? { outputs: asOutputs(outputs) } : {}),
    ...(given ? { attachments: given } : {}),
  };
}

function asOutputs(outputs: unknown): NotebookOutput[] {
  return Array.isArray(outputs) ? outputs.filter((output) => asObject(output) !== undefined) : [];
}

function asObject(value: unknown): { readonly [key: string]: unknown } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}

function parseJson(file: string, text: string): Notebook {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The message quotes the file.
    const reason = visibleText((error as Error).message);
    throw new Error(`${file}: must be a notebook, but it is not JSON (${reason})`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${file}: must be a notebook, got ${describeValue(value)}`);
  return value as Notebook;
}
