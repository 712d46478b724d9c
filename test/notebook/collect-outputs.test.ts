import { collectOutputs, type Displays, type NotebookOutput } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { outputMessage, processorSeconds } from './fixtures';

const stream = (text: string, name = 'stdout') => outputMessage('stream', { name, text });
const display = (value: string, id?: string, type = 'display_data') =>
  outputMessage(type, {
    data: { 'text/plain': value },
    metadata: {},
    transient: id ? { display_id: id } : {},
  });

function collect(...messages: readonly ReturnType<typeof outputMessage>[]): NotebookOutput[] {
  const collector = collectOutputs(new Map());
  for (const message of messages) collector.add(message);
  return collector.outputs();
}

describe('collectOutputs', () => {
  it('joins neighbouring pieces of a stream and keeps stdout and stderr apart', () => {
    expect(collect(stream('a\nb'), stream('c\n'), stream('!', 'stderr'))).toEqual([
      { output_type: 'stream', name: 'stdout', text: ['a\n', 'bc\n'] },
      { output_type: 'stream', name: 'stderr', text: ['!'] },
    ]);
  });
  it('lets a carriage return overwrite its line as a terminal does', () => {
    expect(collect(stream('10 %\r'), stream('9\rdo\nx\r\ny'))[0]).toMatchObject({
      text: ['do %\n', 'x\n', 'y'],
    });
  });
  it('updates a display in place, also from a later cell', () => {
    const displays: Displays = new Map();
    const [first, second] = [collectOutputs(displays), collectOutputs(displays)];
    first.add(display('0 %', 'bar'));
    first.add(display('other'));
    second.add(display('100 %', 'bar', 'update_display_data'));
    expect(first.outputs()).toMatchObject([
      { data: { 'text/plain': ['100 %'] } },
      { data: { 'text/plain': ['other'] } },
    ]);
    expect(second.outputs()).toEqual([]);
  });
  it('clears at once, or when the next output comes', () => {
    expect(collect(stream('a'), outputMessage('clear_output', { wait: false }), stream('b'))).toMatchObject([
      { text: ['b'] },
    ]);
    const wait = outputMessage('clear_output', { wait: true });
    expect(collect(stream('a'), wait)).toMatchObject([{ text: ['a'] }]);
    expect(collect(stream('a'), wait, stream('b'))).toMatchObject([{ text: ['b'] }]);
  });
  it('keeps pictures whole and errors as they are', () => {
    const png = outputMessage('display_data', { data: { 'image/png': 'AA\nBB' }, metadata: {} });
    const error = outputMessage('error', { ename: 'E', evalue: 'v', traceback: ['t'] });
    expect(collect(png, error)).toEqual([
      { output_type: 'display_data', data: { 'image/png': 'AA\nBB' }, metadata: {} },
      { output_type: 'error', ename: 'E', evalue: 'v', traceback: ['t'] },
    ]);
  });
  it('overwrites a line by parts that are shorter and longer', () => {
    expect(collect(stream('abcdef\rXYZ\rp\r'))[0]).toMatchObject({ text: ['pYZdef'] });
    expect(collect(stream('a\rbcd'))[0]).toMatchObject({ text: ['bcd'] });
  });
  it('takes time in proportion to the carriage returns in a line', () => {
    const line = 'x'.repeat(100_000) + '\ry'.repeat(100_000);
    expect(processorSeconds(() => collect(stream(line)))).toBeLessThan(1);
  });
  it('leaves out, and says so once, what a run prints beyond its room', () => {
    const displays: Displays = new Map();
    const [first, second] = [collectOutputs(displays), collectOutputs(displays)];
    for (let i = 0; i < 20; i++) first.add(stream('x'.repeat(10e6)));
    second.add(display('y'.repeat(10e6)));
    const [text, note, ...more] = first.outputs() as unknown as { text: string[] }[];
    expect(text?.text[0]).toHaveLength(120e6);
    expect(note?.text.join('')).toContain('further output omitted');
    expect(more).toEqual([]);
    expect(second.outputs()).toMatchObject([{ name: 'stderr' }]);
  });
  it('takes whatever a kernel sends for an output', () => {
    const outputs = collect(
      outputMessage('display_data', { data: null, metadata: 5 }),
      outputMessage('error', { traceback: 'x' }),
      outputMessage('execute_result', { data: 'text' }),
    );
    expect(outputs).toMatchObject([{ data: {}, metadata: {} }, { traceback: [] }, { data: {} }]);
  });
  it('leaves out what is no text where text belongs, and what cannot be written to a file', () => {
    const noText = { toString: 1 };
    const nested = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;
    expect(
      collect(
        outputMessage('stream', { name: noText, text: 'a' }),
        outputMessage('stream', { name: 'stdout', text: noText }),
        outputMessage('error', { ename: noText, evalue: null, traceback: ['t', noText] }),
        outputMessage('execute_result', {
          data: { 'application/json': nested, 'text/plain': 'b' },
          metadata: { nested },
          execution_count: noText,
        }),
      ),
    ).toEqual([
      { output_type: 'stream', name: 'stdout', text: ['a'] },
      { output_type: 'error', ename: '', evalue: '', traceback: ['t', ''] },
      { output_type: 'execute_result', data: { 'text/plain': ['b'] }, metadata: {}, execution_count: null },
    ]);
  });
  it('counts metadata, and outputs that hold nothing, against the room', () => {
    const metadata = { text: 'x'.repeat(50e6) };
    expect(collect(...Array(4).fill(outputMessage('display_data', { data: {}, metadata })))).toHaveLength(3);
    const empty = Array<ReturnType<typeof display>>(2000).fill(outputMessage('display_data', {}));
    const outputs = collect(stream('x'.repeat(127.9e6)), ...empty);
    expect(outputs.length).toBeLessThan(1100);
    expect(outputs.at(-1)).toMatchObject({ name: 'stderr' });
  });
  it('updates ten thousand displays of one id a hundred times', () => {
    const messages = [
      ...Array.from({ length: 10_000 }, () => display('a', 'id')),
      ...Array.from({ length: 100 }, () => display('b', 'id', 'update_display_data')),
    ];
    expect(processorSeconds(() => collect(...messages))).toBeLessThan(3);
  });
});
