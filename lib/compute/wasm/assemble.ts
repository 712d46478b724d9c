import {
  i32,
  int,
  unsignedLeb,
  vectorOpcode,
  type Double,
  type Float,
  type Int,
  type Vec,
} from './expressions';

type ValueType = 'i32' | 'f32' | 'v128';

/** A variable of a function; as an expression it reads it. */
export type IntLocal = Int & { readonly index: number };
/** A vector variable of a function. */
export type VecLocal = Vec & { readonly index: number };

/** A function of the module that others may call. */
export interface FunctionReference {
  readonly index: number;
}

/** Writes the body of one function, statement after statement. */
export interface FunctionWriter {
  /** Declares an integer variable. */
  int(value: Int | number): IntLocal;
  /** Declares a vector variable. */
  vec(value: Vec): VecLocal;
  set(variable: IntLocal, value: Int | number): void;
  set(variable: VecLocal, value: Vec): void;
  /** Adds a constant or an expression to an integer variable. */
  advance(variable: IntLocal, by: Int | number): void;
  store(address: Int, offset: number, value: Vec): void;
  /** Stores a 32-bit integer or a float64. */
  storeOne(address: Int, offset: number, value: Int | Double): void;
  /** Runs the body `count` times; not at all when count ≤ 0. */
  repeat(count: Int | number, body: () => void): void;
  /** Runs the body when the condition is not 0. */
  when(condition: Int, body: () => void): void;
  call(target: FunctionReference, ...values: (Int | Float | number)[]): void;
}

/** Names of a function's parameters: the integers first, then the floats. */
export interface Parameters<IntName extends string, FloatName extends string> {
  readonly ints: readonly IntName[];
  readonly floats?: readonly FloatName[];
}

/** The parameters as variables, by their names. */
export type Values<IntName extends string, FloatName extends string> = Readonly<
  Record<IntName, IntLocal> & Record<FloatName, Float>
>;

interface FunctionCode {
  readonly parameters: readonly ('i32' | 'f32')[];
  readonly name?: string;
  readonly bytes: number[];
}

/** Collects functions and makes the module of them. */
export interface ModuleWriter {
  /**
   * Adds a function that returns nothing.
   * @param name under which it is exported; not exported without
   */
  define<IntName extends string, FloatName extends string = never>(
    parameters: Parameters<IntName, FloatName>,
    body: (write: FunctionWriter, values: Values<IntName, FloatName>) => void,
    name?: string,
  ): FunctionReference;
  /** The binary module; it imports the shared memory `env.memory`. */
  assemble(): Uint8Array;
}

/** v128.store and the alignment that it may count on. */
const STORE: readonly number[] = [...vectorOpcode(0x0b), 2];

/** i32.store and f64.store, aligned. */
const STORE_ONE: Readonly<Record<'i32' | 'f64', readonly number[]>> = { i32: [0x36, 2], f64: [0x39, 3] };

const typeBytes: Readonly<Record<ValueType, number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** Pages of 64 KiB that the memory may grow to: 2 GiB, so that every address is a positive 32-bit integer. */
export const MAXIMUM_PAGES = 32768;

/** Starts a WebAssembly module. */
export function moduleWriter(): ModuleWriter {
  const functions: FunctionCode[] = [];
  return {
    define(parameters, body, name) {
      const { ints, floats = [] } = parameters;
      const types = [...ints.map(() => 'i32' as const), ...floats.map(() => 'f32' as const)];
      const values = variables(parameters);
      const bytes = writeFunction(types.length, (write) => body(write, values));
      functions.push({ parameters: types, bytes, ...(name ? { name } : {}) });
      return { index: functions.length - 1 };
    },
    assemble: () => assembleModule(functions),
  };
}

function variables<IntName extends string, FloatName extends string>({
  ints,
  floats = [],
}: Parameters<IntName, FloatName>): Values<IntName, FloatName> {
  const values = {} as Record<IntName, IntLocal> & Record<FloatName, Float>;
  const entries: [string, IntLocal | Float][] = [
    ...ints.map((name, index): [string, IntLocal] => [name, { type: 'i32', index, code: readLocal(index) }]),
    ...floats.map((name, k): [string, Float] => [name, { type: 'f32', code: readLocal(ints.length + k) }]),
  ];
  return Object.assign(values, Object.fromEntries(entries));
}

function readLocal(index: number): number[] {
  return [0x20, ...unsignedLeb(index)];
}

function writeFunction(parameters: number, body: (write: FunctionWriter) => void): number[] {
  const code: (readonly number[])[] = [];
  const locals: ValueType[] = [];
  function assign(index: number, value: readonly number[]): void {
    code.push(value, [0x21], unsignedLeb(index));
  }
  function declare(type: ValueType): number {
    locals.push(type);
    return parameters + locals.length - 1;
  }
  function newInt(value: Int | number): IntLocal {
    const index = declare('i32');
    assign(index, int(value).code);
    return { type: 'i32', index, code: readLocal(index) };
  }
  const write: FunctionWriter = {
    int: newInt,
    vec(value) {
      const index = declare('v128');
      assign(index, value.code);
      return { type: 'v128', index, code: readLocal(index) };
    },
    set(variable: IntLocal | VecLocal, value: Int | Vec | number) {
      assign(variable.index, typeof value === 'number' ? int(value).code : value.code);
    },
    advance(variable, by) {
      assign(variable.index, i32.add(variable, by).code);
    },
    store(address, offset, value) {
      code.push(address.code, value.code, STORE, unsignedLeb(offset));
    },
    storeOne(address, offset, value) {
      code.push(address.code, value.code, STORE_ONE[value.type], unsignedLeb(offset));
    },
    repeat(count, inner) {
      const left = newInt(count);
      code.push(i32.gt(left, 0).code, [0x04, 0x40, 0x03, 0x40]);
      inner();
      assign(left.index, i32.sub(left, 1).code);
      code.push(left.code, [0x0d, 0, 0x0b, 0x0b]);
    },
    when(condition, inner) {
      code.push(condition.code, [0x04, 0x40]);
      inner();
      code.push([0x0b]);
    },
    call(target, ...values) {
      for (const value of values) code.push(typeof value === 'number' ? int(value).code : value.code);
      code.push([0x10], unsignedLeb(target.index));
    },
  };
  body(write);
  const declarations = locals.flatMap((type) => [1, typeBytes[type]]);
  return sized(unsignedLeb(locals.length).concat(declarations, code.flat(), 0x0b));
}

function assembleModule(functions: readonly FunctionCode[]): Uint8Array {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...unsignedLeb(parameters.length),
    ...parameters.map((type) => typeBytes[type]),
    0,
  ]);
  const memory = [...text('env'), ...text('memory'), 0x02, 0x03, 1, ...unsignedLeb(MAXIMUM_PAGES)];
  const exported = functions.flatMap(({ name }, index) =>
    name === undefined ? [] : [[...text(name), 0x00, ...unsignedLeb(index)]],
  );
  const indices = functions.map((_, index) => unsignedLeb(index));
  const bodies = functions.map(({ bytes }) => bytes);
  return Uint8Array.from(
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0].concat(
      section(1, types),
      section(2, [memory]),
      section(3, indices),
      section(7, exported),
      section(10, bodies),
    ),
  );
}

function section(id: number, entries: readonly number[][]): number[] {
  return [id].concat(sized(unsignedLeb(entries.length).concat(entries.flat())));
}

function sized(bytes: readonly number[]): number[] {
  return unsignedLeb(bytes.length).concat(bytes);
}

function text(value: string): number[] {
  return sized([...Buffer.from(value, 'utf8')]);
}
