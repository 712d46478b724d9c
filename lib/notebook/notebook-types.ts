/** Text of a notebook file: one string, or its lines with their line ends. */
export type NotebookText = string | readonly string[];

/** Data of one output by MIME type; JSON types hold objects. */
export interface MimeBundle {
  [mime: string]: unknown;
}

/** Text written to stdout or stderr. */
export interface StreamOutput {
  output_type: 'stream';
  name: string;
  text: NotebookText;
}

/** A picture, plot, HTML or value, in one or several MIME types. */
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
 * Joins a notebook's text to one string. A value that is no text gives an empty one, since a file, or a kernel, may
 * hold anything where the format asks for text.
 */
export function joinText(text: unknown, separator = ''): string {
  if (typeof text === 'string') return text;
  return Array.isArray(text) ? text.filter((line) => typeof line === 'string').join(separator) : '';
}

/** Splits text into lines that keep their line ends, as notebook files store it. */
export function splitText(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
