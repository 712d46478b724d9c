import { unsignedLeb } from './leb';
import { readLocal, type Arguments, type IntLocal, type Parameters } from './parameters';
import { i32, int, type Double, type Float, type Int } from './scalars';
import { vectorOpcode, type LaneType, type Vec } from './vectors';

/** A vector variable of a function. */
export type VecLocal<Lanes extends LaneType> = Vec<Lanes> & { readonly index: number };

/** A function of the module that others may call. */
export interface FunctionReference<P extends Parameters> {
  readonly index: number;
  readonly parameters: P;
}

/**
 * Writes the body of one function, statement after statement.
 *
 * A statement computes the expressions that it is given when it runs. An expression that is used twice is computed
 * twice, and one that reads a variable or the memory gives the value at that time: put a value that must be kept, or that
 * is expensive, into a variable first, by `int` or `vec`.
 */
export interface FunctionWriter {
  /** Computes an integer now and keeps it in a new variable. */
  int(value: Int | number): IntLocal;
  /** Computes a vector now and keeps it in a new variable. */
  vec<Lanes extends LaneType>(value: Vec<Lanes>): VecLocal<Lanes>;
  set(variable: IntLocal, value: Int | number): void;
  set<Lanes extends LaneType>(variable: VecLocal<Lanes>, value: Vec<NoInfer<Lanes>>): void;
  /** Adds a constant or an expression to an integer variable. */
  advance(variable: IntLocal, by: Int | number): void;
  store(address: Int, offset: number, value: Vec<LaneType>): void;
  /** Stores a 32-bit integer or a float64. */
  storeOne(address: Int, offset: number, value: Int | Double): void;
  /** Runs the body `count` times; not at all when count ≤ 0. The count is computed once, before. */
  repeat(count: Int | number, body: () => void): void;
  /** Runs the body when the condition is not 0. */
  when(condition: Int, body: () => void): void;
  /** Calls a function with arguments by name; other fields of the object are ignored. */
  call<P extends Parameters>(target: FunctionReference<P>, values: Arguments<NoInfer<P>>): void;
}

/** v128.store with its guaranteed alignment. */
const STORE: readonly number[] = [...vectorOpcode(0x0b), 2];

/** i32.store and f64.store, aligned. */
const STORE_ONE: Readonly<Record<'i32' | 'f64', readonly number[]>> = { i32: [0x36, 2], f64: [0x39, 3] };

/** The code of a function's body, and the types of its local variables. */
export interface FunctionBody {
  readonly locals: readonly ('i32' | 'v128')[];
  readonly code: readonly number[];
}

/**
 * Collects the code of a function.
 * @param parameters how many there are: the first variables
 */
export function writeBody(parameters: number, body: (write: FunctionWriter) => void): FunctionBody {
  const code: (readonly number[])[] = [];
  const locals: ('i32' | 'v128')[] = [];
  function assign(index: number, value: readonly number[]): void {
    code.push(value, [0x21], unsignedLeb(index));
  }
  function declare(type: 'i32' | 'v128'): number {
    locals.push(type);
    return parameters + locals.length - 1;
  }
  function newInt(value: Int | number): IntLocal {
    const index = declare('i32');
    assign(index, int(value).code);
    return { type: 'i32', index, code: readLocal(index) };
  }
  body({
    int: newInt,
    vec(value) {
      const index = declare('v128');
      assign(index, value.code);
      return { type: value.type, index, code: readLocal(index) };
    },
    set(variable: { readonly index: number }, value: { readonly code: readonly number[] } | number) {
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
    call(target, values) {
      for (const name of Object.keys(target.parameters)) {
        const value = (values as Readonly<Record<string, Int | Float | number>>)[name] as
          Int | Float | number;
        code.push(typeof value === 'number' ? int(value).code : value.code);
      }
      code.push([0x10], unsignedLeb(target.index));
    },
  });
  return { locals, code: code.flat() };
}
