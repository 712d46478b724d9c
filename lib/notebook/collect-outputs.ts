import {
  joinText,
  splitText,
  type DisplayOutput,
  type NotebookOutput,
  type StreamOutput,
} from './notebook-types';
import { bundleField, textField } from './message-fields';
import type { Message } from './messages';
import { frameCost, outputCost, takeRoom } from './output-room';

const omitted = '\n[further output omitted: the outputs of this notebook exceed 128 MB]\n';

/** Displays by id over all cells of a notebook: a later cell may update the display of an earlier one. */
export type Displays = Map<string, DisplayOutput[]>;

/** The outputs of one cell as they arrive. */
export interface OutputCollector {
  /** Processes a message from the kernel's output channel. */
  add(message: Message): void;
  /** The outputs so far, in the format of notebook files. */
  outputs(): NotebookOutput[];
}

/**
 * Collects the outputs of a cell as a front end shows them: adjacent stream outputs are joined, `\r` overwrites the line,
 * displays
 * are updated by id, and `clear_output` is honoured. When the outputs of a run reach 128 MB, a line on stderr says so, and
 * further ones are omitted.
 * @param displays shared by the cells of one run
 */
export function collectOutputs(displays: Displays): OutputCollector {
  const gathered: NotebookOutput[] = [];
  let clearAtNext = false;
  let full = false;

  /** Whether there is room for an output that may replace an earlier one; reports once if there is none. */
  function fits(cost: number, earlier: number = 0): boolean {
    if (full) return false;
    full = !takeRoom(displays, cost - earlier);
    if (full) push({ output_type: 'stream', name: 'stderr', text: omitted });
    return !full;
  }
  function push(output: NotebookOutput): void {
    if (clearAtNext) gathered.length = 0;
    clearAtNext = false;
    gathered.push(output);
  }
  function addStream(name: string, text: string): void {
    const last = gathered.at(-1);
    const open = last?.output_type === 'stream' && last.name === name && !clearAtNext ? last : undefined;
    if (!fits(outputCost(text) + (open ? 0 : frameCost))) return;
    if (open) open.text = joinText(open.text) + text;
    else push({ output_type: 'stream', name, text });
  }
  function addDisplay(content: Message['content'], output: DisplayOutput): void {
    if (!fits(displayCost(output))) return;
    push(output);
    const id = displayId(content);
    if (id === undefined) return;
    const known = displays.get(id);
    if (known) known.push(output);
    else displays.set(id, [output]);
  }

  function add({ type, content }: Message): void {
    const data = bundleField(content['data']);
    const metadata = bundleField(content['metadata']);
    const count = content['execution_count'];
    if (type === 'stream')
      addStream(content['name'] === 'stderr' ? 'stderr' : 'stdout', textField(content['text']));
    else if (type === 'display_data') addDisplay(content, { output_type: type, data, metadata });
    else if (type === 'execute_result')
      addDisplay(content, {
        output_type: type,
        data,
        metadata,
        execution_count: typeof count === 'number' ? count : null,
      });
    else if (type === 'update_display_data') {
      const cost = displayCost({ data, metadata });
      for (const output of displays.get(displayId(content) ?? '') ?? [])
        if (fits(cost, displayCost(output))) Object.assign(output, { data, metadata });
    } else if (type === 'error') {
      const [ename, evalue] = [textField(content['ename']), textField(content['evalue'])];
      const traceback = Array.isArray(content['traceback']) ? content['traceback'].map(textField) : [];
      if (fits(outputCost([ename, evalue, ...traceback]) + frameCost))
        push({ output_type: 'error', ename, evalue, traceback });
    } else if (type === 'clear_output') {
      if (content['wait'] === true) clearAtNext = true;
      else gathered.length = 0;
    }
  }
  return { add, outputs: () => gathered.map(toFile) };
}

function displayCost({ data, metadata }: Pick<DisplayOutput, 'data' | 'metadata'>): number {
  return outputCost(data) + outputCost(metadata) + frameCost;
}

function displayId(content: Message['content']): string | undefined {
  const id = (content['transient'] as { display_id?: unknown } | undefined)?.display_id;
  return typeof id === 'string' ? id : undefined;
}

/** Converts an output to the format of notebook files: text as lines. */
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
  const text = joinText(output.text);
  if (!text.includes('\r')) return { ...output, text: splitText(text) };
  const lines = text.replaceAll('\r\n', '\n').split('\n').map(overwrite);
  return { ...output, text: splitText(lines.join('\n')) };
}

/**
 * Overwrites the parts of a line separated by `\r`, as a terminal does. Starts with the last part: of earlier ones, only
 * what extends beyond the later ones is visible, so that no character is copied twice.
 */
function overwrite(line: string): string {
  return line.split('\r').reduceRight((shown, part) => shown + part.slice(shown.length));
}
