import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { executed, type Executed } from './executed';

/** What a lesson's steps are replaced by, where the lesson ends, and what to ask of it. */
interface Written {
  /** The bodies of the student's functions, in the order of the lesson's steps. */
  readonly bodies: readonly string[];
  /** How the last cell that is run begins. */
  readonly last: string;
  readonly ask: Readonly<Record<string, string>>;
}

/** Runs a lesson up to one of its cells, with bodies in place of the steps that are not written. */
export async function written(name: string, { bodies, last, ask }: Written): Promise<Executed> {
  const notebooks = path.join(__dirname, '../../notebooks');
  const notebook = JSON.parse(readFileSync(path.join(notebooks, `${name}.ipynb`), 'utf8')) as {
    cells: { source: string[]; metadata: { tags?: string[] } }[];
  };
  const end = notebook.cells.findIndex(({ source }) => source.join('').startsWith(last));
  expect(end).not.toBe(-1);
  notebook.cells.splice(end + 1);
  const steps = notebook.cells.filter(({ metadata }) => metadata.tags?.includes('write'));
  expect(steps).toHaveLength(bodies.length);
  steps.forEach((cell, i) => {
    const stub = "throw new Error('not written yet');";
    expect(cell.source.join('')).toContain(stub);
    cell.source = [cell.source.join('').replace(stub, bodies[i] as string)];
  });
  const folder = path.join(__dirname, '../../.lab', `written-${process.pid}-${name}`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path.join(folder, `${name}.ipynb`), JSON.stringify(notebook));
    return await executed(path.relative(notebooks, path.join(folder, name)), {}, { ask });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
