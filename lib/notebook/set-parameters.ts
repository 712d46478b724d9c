import { describeValue } from '../core';
import { codeParts, type CodePart } from './code-parts';
import { editText } from './edit-text';
import { joinText, splitText, type Notebook, type NotebookCell } from './notebook-types';

/** A value of a parameter: any JSON value. */
export type ParameterValue =
  number | string | boolean | null | readonly unknown[] | { readonly [key: string]: unknown };

/** A declaration `const name = value;` in a notebook's parameters cell. */
interface Parameter {
  readonly name: string;
  /** Source text of the value and its position in the cell. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces values in the cell tagged `parameters` of a notebook.
 *
 * `{ count: 20 }` turns `const count = 100;` into `const count = 20;`. A string is converted to the type of the notebook's value,
 * so that `'20'` from a command line becomes the number 20, and `'[1, 2]'` a list.
 * @throws RangeError for a name that the cell does not declare, or a value of another type
 */
export function setParameters(
  notebook: Notebook,
  values: { readonly [name: string]: ParameterValue },
): Notebook {
  const names = Object.keys(values);
  if (names.length === 0) return notebook;
  const cell = parametersCell(notebook);
  const source = cell ? joinText(cell.source) : '';
  const declared = declarations(source);
  const known = declared.map((parameter) => parameter.name);
  const edits = names.map((name) => {
    const parameter = declared.find((candidate) => candidate.name === name);
    if (!parameter)
      throw new RangeError(
        known.length > 0
          ? `setParameters: unknown parameter '${name}'; known parameters: ${known.join(', ')}`
          : `setParameters: unknown parameter '${name}'; the notebook has no cell tagged 'parameters'`,
      );
    const { start, end, text } = parameter;
    return { start, end, text: toLiteral(name, values[name] as ParameterValue, text) };
  });
  const edited = splitText(editText(source, edits));
  const cells = notebook.cells.map((other) => (other === cell ? { ...cell, source: edited } : other));
  return { ...notebook, cells };
}

/** Lists the names declared in a notebook's cell tagged `parameters`, in order; empty without such a cell. */
export function parameterNames(notebook: Notebook): string[] {
  const cell = parametersCell(notebook);
  return cell ? declarations(joinText(cell.source)).map((parameter) => parameter.name) : [];
}

function parametersCell(notebook: Notebook): NotebookCell | undefined {
  return notebook.cells.find(
    (cell) => cell.cell_type === 'code' && cell.metadata?.tags?.includes('parameters'),
  );
}

/** Finds declarations in one pass, but not in comments, strings or values. */
function declarations(source: string): Parameter[] {
  const found: Parameter[] = [];
  const parts = codeParts(source);
  const partAt = new Map(parts.map((part) => [part.start, part]));
  const declaration = /^(?:const|let|var)\s+([\p{L}_$][\p{L}\d_$]*)\s*(?::[^=\n]+)?=\s*/gmu;
  let next = 0;
  for (let match = declaration.exec(source); match; match = declaration.exec(source)) {
    while (next < parts.length && (parts[next] as CodePart).end <= match.index) next++;
    const part = parts[next];
    if (part && part.start < match.index) declaration.lastIndex = part.end;
    else {
      const start = declaration.lastIndex;
      const end = expressionEnd(source, start, partAt);
      found.push({ name: match[1] as string, text: source.slice(start, end), start, end });
      declaration.lastIndex = end;
    }
  }
  return found;
}

/** The end of an expression: the first `;` or line end outside brackets and strings. */
function expressionEnd(source: string, start: number, partAt: ReadonlyMap<number, CodePart>): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const part = partAt.get(at);
    const character = source[at] as string;
    if (part) {
      if (depth === 0 && source.startsWith('//', at)) return at;
      at = part.end - 1;
    } else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (depth === 0 && (character === ';' || character === '\n')) return at;
  }
  return source.length;
}

/** Converts a value to source text of the type of the value it replaces. */
function toLiteral(name: string, value: ParameterValue, text: string): string {
  const kind = literalKind(text);
  const fail = (expected: string): never => {
    throw new RangeError(
      `setParameters: ${name} must be ${expected} as in the notebook, got ${describeValue(value)}`,
    );
  };
  if (kind === 'string') return JSON.stringify(typeof value === 'string' ? value : fail('a string'));
  let read: unknown = value;
  if (typeof value === 'string')
    try {
      read = JSON.parse(value);
    } catch {
      return fail(kind === 'json' ? 'JSON text' : `a ${kind}`);
    }
  if (kind !== 'json' && typeof read !== kind) return fail(`a ${kind}`);
  // NaN and infinities would silently become null in JSON.
  if (typeof read === 'number' && !Number.isFinite(read)) return fail('a finite number');
  return JSON.stringify(read);
}

function literalKind(text: string): 'string' | 'number' | 'boolean' | 'json' {
  if (/^(['"`]).*\1\s*$/s.test(text)) return 'string';
  if (/^(true|false)\s*$/.test(text)) return 'boolean';
  if (/^[-+\d._e\s*/()x]+$/i.test(text)) return 'number';
  return 'json';
}
