/**
 * Expressions of WebAssembly, named as its text format names them.
 *
 * An expression is the bytes that leave one value on the stack, with the value's type. Kernels are written with these
 * functions as they would be in assembler, and TypeScript's own loops unroll them.
 */

/** Yields a 32-bit integer: a count, or an address in bytes. */
export interface Int {
  readonly type: 'i32';
  readonly code: readonly number[];
}

/** Yields a single-precision number. */
export interface Float {
  readonly type: 'f32';
  readonly code: readonly number[];
}

/** Yields a double-precision number. */
export interface Double {
  readonly type: 'f64';
  readonly code: readonly number[];
}

/** Yields a 128-bit vector: four float32, two float64 or four int32. */
export interface Vec {
  readonly type: 'v128';
  readonly code: readonly number[];
}

/** Writes an unsigned integer in LEB128. */
export function unsignedLeb(value: number): number[] {
  if (value < 0x80) return [value];
  const bytes: number[] = [];
  do {
    const low = value & 0x7f;
    value >>>= 7;
    bytes.push(value === 0 ? low : low | 0x80);
  } while (value !== 0);
  return bytes;
}

/** Writes a signed 32-bit integer in LEB128. */
export function signedLeb(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    const last = (value === 0 && (low & 0x40) === 0) || (value === -1 && (low & 0x40) !== 0);
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}

function floatBytes(value: number): number[] {
  return [...new Uint8Array(Float32Array.of(value).buffer)];
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

/** Double-precision numbers one at a time. */
export const f64: {
  readonly load: (address: Int, offset?: number) => Double;
  /** A single-precision number of the memory, in double precision. */
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

/** The bytes of a vector instruction. */
export function vectorOpcode(opcode: number): number[] {
  return [0xfd, ...unsignedLeb(opcode)];
}

function vectorLoad(opcode: number, alignment: number): (address: Int, offset?: number) => Vec {
  const bytes = vectorOpcode(opcode).concat(alignment);
  return (address, offset = 0) => ({
    type: 'v128',
    code: address.code.concat(bytes, unsignedLeb(offset)),
  });
}

// `concat` rather than spreading: the kernels are written once, by code that is not compiled yet, and there it is faster.
function unary(opcode: number): (a: Vec) => Vec {
  const bytes = vectorOpcode(opcode);
  return (a) => ({ type: 'v128', code: a.code.concat(bytes) });
}

function binary(opcode: number): (a: Vec, b: Vec) => Vec {
  const bytes = vectorOpcode(opcode);
  return (a, b) => ({ type: 'v128', code: a.code.concat(b.code, bytes) });
}

function ternary(opcode: number): (a: Vec, b: Vec, c: Vec) => Vec {
  const bytes = vectorOpcode(opcode);
  return (a, b, c) => ({ type: 'v128', code: a.code.concat(b.code, c.code, bytes) });
}

/** Loads and selections that do not care what the lanes hold. */
export const v128: {
  readonly load: (address: Int, offset?: number) => Vec;
  /** One 32-bit word in all four lanes. */
  readonly load32Splat: (address: Int, offset?: number) => Vec;
  /** Bits of `a` where `mask` has ones, else of `b`. */
  readonly bitselect: (a: Vec, b: Vec, mask: Vec) => Vec;
  readonly and: (a: Vec, b: Vec) => Vec;
  readonly or: (a: Vec, b: Vec) => Vec;
  readonly not: (a: Vec) => Vec;
  /** 1 when any bit is set, else 0. */
  readonly anyTrue: (a: Vec) => Int;
} = {
  load: vectorLoad(0x00, 2),
  load32Splat: vectorLoad(0x09, 2),
  bitselect: ternary(0x52),
  and: binary(0x4e),
  or: binary(0x50),
  not: unary(0x4d),
  anyTrue: (a) => ({ type: 'i32', code: a.code.concat(vectorOpcode(0x53)) }),
};

/** Makes a vector whose lanes are words of two others: 0 … 3 of `a`, 4 … 7 of `b`. */
export function shuffle32(a: Vec, b: Vec, lanes: readonly [number, number, number, number]): Vec {
  const bytes = lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte));
  return { type: 'v128', code: [...a.code, ...b.code, ...vectorOpcode(0x0d), ...bytes] };
}

/** Four int32 at a time. */
export const i32x4: {
  readonly splat: (a: Int | number) => Vec;
} = {
  splat: (a) => ({ type: 'v128', code: [...int(a).code, ...vectorOpcode(0x11)] }),
};

/** Four float32 at a time. */
export const f32x4: {
  readonly [name in 'add' | 'sub' | 'mul' | 'lt' | 'pmin' | 'pmax']: (a: Vec, b: Vec) => Vec;
} & {
  readonly splat: (a: Float | number) => Vec;
  readonly sqrt: (a: Vec) => Vec;
  /** The two numbers of a float64 vector rounded; the other lanes are 0. */
  readonly demote: (a: Vec) => Vec;
} = {
  splat: (a) => ({
    type: 'v128',
    code: [...(typeof a === 'number' ? [0x43, ...floatBytes(a)] : a.code), ...vectorOpcode(0x13)],
  }),
  add: binary(0xe4),
  sub: binary(0xe5),
  mul: binary(0xe6),
  lt: binary(0x43),
  pmin: binary(0xea),
  pmax: binary(0xeb),
  sqrt: unary(0xe3),
  demote: unary(0x5e),
};

/** Two float64 at a time. */
export const f64x2: {
  readonly [name in 'add' | 'sub' | 'mul']: (a: Vec, b: Vec) => Vec;
} & {
  readonly zero: () => Vec;
  readonly abs: (a: Vec) => Vec;
  /** The two low float32 of a vector in double precision. */
  readonly promoteLow: (a: Vec) => Vec;
} = {
  add: binary(0xf0),
  sub: binary(0xf1),
  mul: binary(0xf2),
  abs: unary(0xec),
  promoteLow: unary(0x5f),
  zero: () => ({ type: 'v128', code: [...vectorOpcode(0x0c), ...Array.from({ length: 16 }, () => 0)] }),
};

/** Arithmetic that differs between the two builds: `a·b + c` and `c − a·b`, fused into one rounding where it can be. */
export interface FusedMultiply {
  readonly madd: (a: Vec, b: Vec, c: Vec) => Vec;
  readonly nmadd: (a: Vec, b: Vec, c: Vec) => Vec;
}

/** Chooses between the relaxed instructions and two plain ones. */
export function fusedMultiply(relaxed: boolean): FusedMultiply {
  if (relaxed) return { madd: ternary(0x105), nmadd: ternary(0x106) };
  return {
    madd: (a, b, c) => f32x4.add(c, f32x4.mul(a, b)),
    nmadd: (a, b, c) => f32x4.sub(c, f32x4.mul(a, b)),
  };
}
