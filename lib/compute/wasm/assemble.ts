import type { FunctionBody } from './function-writer';
import { unsignedLeb } from './leb';
import type { Parameters } from './parameters';

/** A function of a module. */
export interface FunctionCode extends FunctionBody {
  readonly name: string;
  readonly parameters: Parameters;
  readonly exported: boolean;
}

const typeBytes: Readonly<Record<'i32' | 'f32' | 'v128', number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** Pages of 64 KiB that the memory may grow to: 2 GiB, so that every address is a positive 32-bit integer. */
export const MAXIMUM_PAGES = 32768;

/** Puts functions into a module in WebAssembly's binary format; it imports the shared memory `env.memory`. */
export function assembleModule(functions: readonly FunctionCode[]): Uint8Array {
  const types = functions.map(({ parameters }) => {
    const bytes = Object.values(parameters).map((type) => typeBytes[type]);
    return [0x60, ...sized(bytes, bytes.length), 0];
  });
  const memory = [...text('env'), ...text('memory'), 0x02, 0x03, 1, ...unsignedLeb(MAXIMUM_PAGES)];
  const exported = functions.flatMap((f, index) =>
    f.exported ? [[...text(f.name), 0x00, ...unsignedLeb(index)]] : [],
  );
  const indices = functions.map((_, index) => unsignedLeb(index));
  const bodies = functions.map(({ locals, code }) => {
    const declarations = locals.flatMap((type) => [1, typeBytes[type]]);
    return sized(unsignedLeb(locals.length).concat(declarations, code, 0x0b));
  });
  return Uint8Array.from(
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0].concat(
      section(1, vector(types)),
      section(2, vector([memory])),
      section(3, vector(indices)),
      section(7, vector(exported)),
      section(10, vector(bodies)),
      section(0, nameSection(functions)),
    ),
  );
}

/** The names of functions and parameters, for stack traces, profilers and debuggers; they do not slow the code down. */
function nameSection(functions: readonly FunctionCode[]): number[] {
  const names = nameMap(functions.map(({ name }) => text(name)));
  const locals = nameMap(functions.map(({ parameters }) => nameMap(Object.keys(parameters).map(text))));
  return text('name').concat(section(1, names), section(2, locals));
}

/** Writes an entry for each index from 0 on. */
function nameMap(entries: readonly number[][]): number[] {
  return vector(entries.map((entry, index) => unsignedLeb(index).concat(entry)));
}

function section(id: number, bytes: readonly number[]): number[] {
  return [id].concat(sized(bytes));
}

function vector(entries: readonly (readonly number[])[]): number[] {
  return sized(entries.flat(), entries.length);
}

/** Writes bytes after a count: of the bytes, or of the entries they hold. */
function sized(bytes: readonly number[], size: number = bytes.length): number[] {
  return unsignedLeb(size).concat(bytes);
}

function text(value: string): number[] {
  return sized([...Buffer.from(value, 'utf8')]);
}
