import { randomUUID } from 'node:crypto';
import { throwIfInterrupted, visibleText } from '../core';
import { checkText } from './check-text';
import { checkFigure } from './check-figure';
import { describeResult } from './describe-result';
import type { Figure, Table } from './figure';
import { imageGridHtml } from './image-grid-html';
import { renderPng } from './render-png';
import { escapeHtml, table, tableHtml } from './table';

interface DisplayMessage {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: object;
  readonly transient: { readonly display_id?: string };
}

/** Finds the kernel's function for rich output; undefined outside a kernel. */
function kernelWriter(): ((message: DisplayMessage, update: boolean) => void) | undefined {
  for (const [file, loaded] of Object.entries(require.cache))
    if (/[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file) && loaded?.exports.lastWriteDisplayData)
      return loaded.exports.lastWriteDisplayData as (message: DisplayMessage, update: boolean) => void;
  return undefined;
}

/** Sends an output to the kernel; outside a kernel, prints its text. */
function send(
  data: Readonly<Record<string, unknown>>,
  metadata: object = {},
  id?: string,
  update: boolean = false,
): void {
  const write = kernelWriter();
  if (write) write({ data, metadata, transient: id ? { display_id: id } : {} }, update);
  else process.stdout.write(`${String(data['text/plain']).split('\n').map(visibleText).join('\n')}\n`);
}

/**
 * Shows a figure or a table below the cell: a chart is interactive if the front end supports Vega-Lite, else a PNG, else text.
 * @param caption a sentence below it, in Markdown; compute its numbers
 * @example
 * ```ts
 * import { filterBankFigure, lmFilterBank, show } from 'texton-lab';
 *
 * const bank = lmFilterBank();
 * await show(filterBankFigure(bank), `${bank.filters.length} filters of ${bank.size} × ${bank.size} pixels.`);
 * ```
 */
export async function show(figure: Figure | Table, caption?: string): Promise<void> {
  throwIfInterrupted();
  if (caption !== undefined) checkText('show', 'caption', caption);
  if (figure?.kind === 'table') sendTable(figure);
  else await sendFigure(figure, caption);
  if (caption !== undefined && kernelWriter()) send({ 'text/markdown': caption, 'text/plain': caption });
}

/**
 * Makes a display that shows one figure after the other in the same place.
 * @returns shows a figure; outside a kernel, where nothing can be replaced, prints a line about it
 */
export function liveFigure(): (figure: Figure, line: string) => Promise<void> {
  const id = randomUUID();
  let shown = false;
  return async (figure, line) => {
    if (!kernelWriter()) return void process.stdout.write(`${visibleText(line)}\n`);
    await sendFigure(figure, undefined, { id, update: shown });
    shown = true;
  };
}

async function sendFigure(
  figure: Figure,
  caption: string | undefined,
  { id, update = false }: { readonly id?: string; readonly update?: boolean } = {},
): Promise<void> {
  checkFigure('show', figure);
  // Of photographs the PNG is large, and seldom the form that is seen.
  const density = figure.kind === 'images' && figure.scale <= 1 ? { density: 1 } : {};
  const png = await renderPng(figure, { background: 'transparent', ...density });
  const { width, height } = png;
  // Where the page is too narrow, the figure is scrolled and not shrunk.
  const metadata = { 'image/png': { width, height, unconfined: true } };
  const text = caption === undefined ? figure.text : `${figure.text}\n${caption}`;
  const others = { 'image/png': png.data.toString('base64'), 'text/plain': text };
  if (figure.kind === 'chart') {
    const spec = {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      description: figure.text,
      ...figure.spec,
    };
    send({ 'application/vnd.vegalite.v5+json': spec, ...others }, metadata, id, update);
  } else send({ 'text/html': await imageGridHtml(figure), ...others }, metadata, id, update);
}

function sendTable({ rows, options, text }: Table): void {
  send({ 'text/html': tableHtml(rows, options), 'text/plain': text });
}

/**
 * Shows the last value of a cell: see {@link describeResult}. A value that is neither drawn nor described is printed; undefined
 * and null show nothing.
 */
export async function showResult(value: unknown): Promise<void> {
  if (value === undefined || value === null) return;
  const result = describeResult(value);
  if (result.kind === 'figure') await show(result.figure, result.caption);
  else if (result.kind === 'table') sendTable(table(result.rows));
  else console.log(result.kind === 'text' ? result.text : value);
}

/**
 * Makes a progress line with the remaining time, updated in place; pass it as `onProgress`.
 * @param label name of the work
 */
export function showProgress(label: string): (done: number, total: number) => void {
  checkText('showProgress', 'label', label);
  const id = randomUUID();
  const start = performance.now();
  let last = -Infinity;
  let shown = false;
  return (done, total) => {
    const now = performance.now();
    // Ten updates per second are enough; the last one is never skipped.
    if (done < total && now - last < 100) return;
    last = now;
    const text = visibleText(progressText(label, { done, total, seconds: (now - start) / 1000 }));
    // A bar while it runs; only a line with the duration remains.
    const bar = done < total ? { 'text/html': progressHtml(text, { done, total }) } : {};
    if (kernelWriter() || done >= total) send({ ...bar, 'text/plain': text }, {}, id, shown);
    shown = true;
  };
}

interface Done {
  readonly done: number;
  readonly total: number;
}

function progressText(label: string, { done, total, seconds }: Done & { readonly seconds: number }): string {
  if (done >= total) return `${label}: ${total} done in ${seconds.toFixed(1)} s`;
  if (done === 0 || seconds === 0) return `${label}: ${done} of ${total}`;
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  return `${label}: ${done} of ${total}, ${Number(rate.toPrecision(2))} per second, about ${left} s left`;
}

function progressHtml(text: string, { done, total }: Done): string {
  const style = 'width:16em;vertical-align:middle;margin-right:0.8em';
  return `<progress value="${done}" max="${total}" style="${style}"></progress>${escapeHtml(text)}`;
}
