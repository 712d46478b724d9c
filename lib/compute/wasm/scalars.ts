/**
 * Expressions that yield one number, named as WebAssembly's text format names them.
 *
 * An expression consists of the bytes that leave one value on the stack, with the value's type; it is not itself a value.
 * Wherever it is used, those bytes are written again and the value is computed again, from the variables and the memory at
 * that time. `write.int(…)` and `write.vec(…)` compute it once and keep the value in a variable.
 */
import { signedLeb, unsignedLeb } from './leb';

/** An expression that yields a 32-bit integer: a count, or an address in bytes. */
export interface Int {
  readonly type: 'i32';
  readonly code: readonly number[];
}

/** An expression that yields a single-precision number. */
export interface Float {
  readonly type: 'f32';
  readonly code: readonly number[];
}

/** An expression that yields a double-precision number. */
export interface Double {
  readonly type: 'f64';
  readonly code: readonly number[];
}

/** Makes an integer expression of a number. */
export function int(value: Int | number): Int {
  return typeof value === 'number' ? { type: 'i32', code: [0x41, ...signedLeb(value)] } : value;
}

function intOperation(opcode: number): (a: Int | number, b: Int | number) => Int {
  return (a, b) => ({ type: 'i32', code: int(a).code.concat(int(b).code, opcode) });
}

/** Integer arithmetic and comparison; a number stands for a constant. */
export const i32: {
  readonly [name in 'add' | 'sub' | 'mul' | 'shl' | 'shr' | 'or' | 'eq' | 'ne' | 'lt' | 'gt']: (
    a: Int | number,
    b: Int | number,
  ) => Int;
} & { readonly load: (address: Int, offset?: number) => Int } = {
  add: intOperation(0x6a),
  sub: intOperation(0x6b),
  mul: intOperation(0x6c),
  shl: intOperation(0x74),
  shr: intOperation(0x75),
  or: intOperation(0x72),
  eq: intOperation(0x46),
  ne: intOperation(0x47),
  lt: intOperation(0x48),
  gt: intOperation(0x4a),
  load: (address, offset = 0) => ({ type: 'i32', code: [...address.code, 0x28, 2, ...unsignedLeb(offset)] }),
};

/** Arithmetic on single double-precision numbers. */
export const f64: {
  readonly load: (address: Int, offset?: number) => Double;
  /** Loads a single-precision number as double precision. */
  readonly loadSingle: (address: Int, offset?: number) => Double;
  readonly add: (a: Double, b: Double) => Double;
  /** 1 when a > b, else 0. */
  readonly gt: (a: Double, b: Double) => Int;
} = {
  load: (address, offset = 0) => ({ type: 'f64', code: [...address.code, 0x2b, 3, ...unsignedLeb(offset)] }),
  loadSingle: (address, offset = 0) => ({
    type: 'f64',
    code: [...address.code, 0x2a, 2, ...unsignedLeb(offset), 0xbb],
  }),
  add: (a, b) => ({ type: 'f64', code: [...a.code, ...b.code, 0xa0] }),
  gt: (a, b) => ({ type: 'i32', code: [...a.code, ...b.code, 0x64] }),
};
