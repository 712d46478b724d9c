import {
  joinText,
  splitText,
  type DisplayOutput,
  type MimeBundle,
  type NotebookOutput,
  type StreamOutput,
} from './notebook-types';
import type { Message } from './messages';

/** Displays by their id, over all cells of a notebook: a later cell may update an earlier cell's display. */
export type Displays = Map<string, DisplayOutput[]>;

/** The outputs of one cell as they arrive. */
export interface OutputCollector {
  /** Takes in one message of the kernel's output channel. */
  add(message: Message): void;
  /** The outputs so far, as a notebook file holds them. */
  outputs(): NotebookOutput[];
}

/**
 * Gathers a cell's outputs as a front end would show them: neighbouring pieces of a stream joined, `\r` overwriting
 * its line, displays updated in place by their id, `clear_output` obeyed.
 * @param displays shared by the cells of one run
 */
export function collectOutputs(displays: Displays): OutputCollector {
  const gathered: NotebookOutput[] = [];
  let clearAtNext = false;

  function push(output: NotebookOutput): void {
    if (clearAtNext) gathered.length = 0;
    clearAtNext = false;
    gathered.push(output);
  }
  function addStream(name: string, text: string): void {
    const last = gathered.at(-1);
    if (last?.output_type === 'stream' && last.name === name && !clearAtNext)
      last.text = joinText(last.text) + text;
    else push({ output_type: 'stream', name, text });
  }
  function addDisplay(content: Message['content'], output: DisplayOutput): void {
    push(output);
    const id = displayId(content);
    if (id !== undefined) displays.set(id, [...(displays.get(id) ?? []), output]);
  }

  function add({ type, content }: Message): void {
    const data = (content['data'] ?? {}) as MimeBundle;
    const metadata = (content['metadata'] ?? {}) as MimeBundle;
    if (type === 'stream') addStream(String(content['name']), String(content['text']));
    else if (type === 'display_data') addDisplay(content, { output_type: type, data, metadata });
    else if (type === 'execute_result')
      addDisplay(content, {
        output_type: type,
        data,
        metadata,
        execution_count: content['execution_count'] as number,
      });
    else if (type === 'update_display_data') {
      for (const output of displays.get(displayId(content) ?? '') ?? [])
        Object.assign(output, { data, metadata });
    } else if (type === 'error')
      push({
        output_type: 'error',
        ename: String(content['ename']),
        evalue: String(content['evalue']),
        traceback: (content['traceback'] ?? []) as string[],
      });
    else if (type === 'clear_output') {
      if (content['wait'] === true) clearAtNext = true;
      else gathered.length = 0;
    }
  }
  return { add, outputs: () => gathered.map(toFile) };
}

function displayId(content: Message['content']): string | undefined {
  const id = (content['transient'] as { display_id?: unknown } | undefined)?.display_id;
  return typeof id === 'string' ? id : undefined;
}

/** Writes an output as notebook files do: text as lines. */
function toFile(output: NotebookOutput): NotebookOutput {
  if (output.output_type === 'stream') return streamToFile(output);
  if (output.output_type === 'error') return output;
  const data = Object.fromEntries(
    Object.entries(output.data).map(([mime, value]) => [
      mime,
      typeof value === 'string' && /^text\/|^image\/svg/.test(mime) ? splitText(value) : value,
    ]),
  );
  return { ...output, data };
}

function streamToFile(output: StreamOutput): StreamOutput {
  const lines = joinText(output.text).replaceAll('\r\n', '\n').split('\n').map(overwrite);
  return { ...output, text: splitText(lines.join('\n')) };
}

/** Writes the parts of a line that `\r` separates over each other, as a terminal does. */
function overwrite(line: string): string {
  return line.split('\r').reduce((shown, part) => part + shown.slice(part.length));
}
