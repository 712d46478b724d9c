import { collectOutputs } from './collect-outputs';
import { joinText } from './notebook-types';
import type { Kernel } from './start-kernel';

/** Two characters that no program prints. */
const mark = '\u0002\u0003';

/**
 * Evaluates expressions in a kernel and returns their values as in JSON: typed arrays as lists, null for numbers that are not
 * finite.
 * @param expressions TypeScript, such as `curve.length` or `figure3.spec`; names are those of the cells
 * @throws Error with the kernel's message when one cannot be evaluated
 */
export async function askKernel(kernel: Kernel, expressions: readonly string[]): Promise<unknown[]> {
  const collector = collectOutputs(new Map());
  const plain = '(_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value)';
  // No name is declared: it would hide the same name in the cells.
  const values = `[${expressions.map((text) => `(${text}) as unknown`).join(', ')}]`;
  const source = `process.stdout.write(${JSON.stringify(mark)} + JSON.stringify(${values}, ${plain}) + ${JSON.stringify(mark)});`;
  const { status } = await kernel.execute(source, collector.add);
  const printed = collector
    .outputs()
    .map((output) => (output.output_type === 'stream' ? joinText(output.text) : ''))
    .join('');
  const answer = printed.split(mark)[1];
  if (status !== 'ok' || answer === undefined)
    throw new Error(`the kernel cannot evaluate ${expressions.join(', ')}: ${printed.trim()}`);
  return JSON.parse(answer) as unknown[];
}
