/** Text of a notebook file: one string, or its lines with line endings. */
export type NotebookText = string | readonly string[];

/** Data of an output by MIME type; JSON types contain objects. */
export interface MimeBundle {
  [mime: string]: unknown;
}

/** Text written to stdout or stderr. */
export interface StreamOutput {
  output_type: 'stream';
  name: string;
  text: NotebookText;
}

/** A picture, plot, HTML or value, in one or more MIME types. */
export interface DisplayOutput {
  output_type: 'display_data' | 'execute_result';
  data: MimeBundle;
  metadata: MimeBundle;
  execution_count?: number | null;
}

/** An error as the Jupyter protocol reports it. */
export interface ErrorOutput {
  output_type: 'error';
  ename: string;
  evalue: string;
  traceback: readonly string[];
}

/** One output of a code cell. */
export type NotebookOutput = StreamOutput | DisplayOutput | ErrorOutput;

/** A cell of a notebook; `outputs` and `execution_count` belong to code cells. */
export interface NotebookCell {
  id?: string;
  cell_type: 'code' | 'markdown' | 'raw';
  metadata: { tags?: readonly string[]; [key: string]: unknown };
  source: NotebookText;
  outputs?: readonly NotebookOutput[];
  execution_count?: number | null;
  attachments?: { readonly [name: string]: MimeBundle };
}

/** A notebook in Jupyter's format 4 (https://nbformat.readthedocs.io). */
export interface Notebook {
  cells: readonly NotebookCell[];
  metadata: {
    kernelspec?: { name: string; display_name: string; language?: string };
    [key: string]: unknown;
  };
  nbformat: 4;
  nbformat_minor: number;
}

/**
 * Joins the text of a notebook into one string. Anything else gives an empty string, since files and kernels may violate the
 * format.
 */
export function joinText(text: unknown, separator = ''): string {
  if (typeof text === 'string') return text;
  return Array.isArray(text) ? text.filter((line) => typeof line === 'string').join(separator) : '';
}

/** Splits text into lines with their line endings, as stored in notebook files. */
export function splitText(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
