/**
 * Expressions that yield a 128-bit vector, named as WebAssembly's text format names them; like those of `scalars` they are
 * computed again wherever they are used.
 *
 * WebAssembly itself has one type of vector. Here the type of every vector says what its lanes hold, so that bits of one
 * kind are never read as another without `reinterpret`, which costs no instruction.
 */
import { unsignedLeb } from './leb';
import { int, type Float, type Int } from './scalars';

/** What the lanes of a vector hold: four float32, four int32 (or masks of 32 bits), or two float64. */
export type LaneType = 'f32x4' | 'i32x4' | 'f64x2';

/** An expression that yields a vector with such lanes. */
export interface Vec<Lanes extends LaneType> {
  readonly type: Lanes;
  readonly code: readonly number[];
}

/** Four float32. */
export type F32x4 = Vec<'f32x4'>;
/** Four int32, or four masks: all bits of a lane set, or none. */
export type I32x4 = Vec<'i32x4'>;
/** Two float64. */
export type F64x2 = Vec<'f64x2'>;

/** The bytes of a vector instruction. */
export function vectorOpcode(opcode: number): number[] {
  return [0xfd, ...unsignedLeb(opcode)];
}

function load<Lanes extends LaneType>(
  type: Lanes,
  opcode: number,
): (address: Int, offset?: number) => Vec<Lanes> {
  // The guaranteed alignment: 2², that of a float32.
  const bytes = vectorOpcode(opcode).concat(2);
  return (address, offset = 0) => ({ type, code: address.code.concat(bytes, unsignedLeb(offset)) });
}

// `concat` rather than spreading: the kernels are written once, by code that the JIT has not compiled yet, where it is faster.
function unary<From extends LaneType, To extends LaneType>(
  type: To,
  opcode: number,
): (a: Vec<From>) => Vec<To> {
  const bytes = vectorOpcode(opcode);
  return (a) => ({ type, code: a.code.concat(bytes) });
}

function binary<From extends LaneType, To extends LaneType>(
  type: To,
  opcode: number,
): (a: Vec<From>, b: Vec<From>) => Vec<To> {
  const bytes = vectorOpcode(opcode);
  return (a, b) => ({ type, code: a.code.concat(b.code, bytes) });
}

function ternary<Lanes extends LaneType>(
  type: Lanes,
  opcode: number,
): (a: Vec<Lanes>, b: Vec<Lanes>, c: Vec<Lanes>) => Vec<Lanes> {
  const bytes = vectorOpcode(opcode);
  return (a, b, c) => ({ type, code: a.code.concat(b.code, c.code, bytes) });
}

/** Operations on bits. */
export const v128: {
  /** Bits of `a` where `mask` has ones, else of `b`. */
  readonly bitselect: <Lanes extends LaneType>(
    a: Vec<Lanes>,
    b: Vec<NoInfer<Lanes>>,
    mask: I32x4,
  ) => Vec<Lanes>;
  readonly and: (a: I32x4, b: I32x4) => I32x4;
  readonly or: (a: I32x4, b: I32x4) => I32x4;
  readonly not: (a: I32x4) => I32x4;
  /** 1 when any bit is set, else 0. */
  readonly anyTrue: (a: I32x4) => Int;
} = {
  bitselect: (a, b, mask) => ({ type: a.type, code: a.code.concat(b.code, mask.code, vectorOpcode(0x52)) }),
  and: binary('i32x4', 0x4e),
  or: binary('i32x4', 0x50),
  not: unary('i32x4', 0x4d),
  anyTrue: (a) => ({ type: 'i32', code: a.code.concat(vectorOpcode(0x53)) }),
};

/** Makes a vector from lanes of two others: 0 … 3 are those of `a`, 4 … 7 those of `b`. */
export function shuffle32<Lanes extends 'f32x4' | 'i32x4'>(
  a: Vec<Lanes>,
  b: Vec<NoInfer<Lanes>>,
  lanes: readonly [number, number, number, number],
): Vec<Lanes> {
  const bytes = lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte));
  return { type: a.type, code: [...a.code, ...b.code, ...vectorOpcode(0x0d), ...bytes] };
}

/** Four int32 at a time. */
export const i32x4: {
  readonly load: (address: Int, offset?: number) => I32x4;
  /** Loads one 32-bit word into all lanes. */
  readonly loadSplat: (address: Int, offset?: number) => I32x4;
  readonly splat: (a: Int | number) => I32x4;
} = {
  load: load('i32x4', 0x00),
  loadSplat: load('i32x4', 0x09),
  splat: (a) => ({ type: 'i32x4', code: [...int(a).code, ...vectorOpcode(0x11)] }),
};

/** Four float32 at a time. */
export const f32x4: {
  readonly [name in 'add' | 'sub' | 'mul' | 'pmin' | 'pmax']: (a: F32x4, b: F32x4) => F32x4;
} & {
  readonly load: (address: Int, offset?: number) => F32x4;
  /** Loads one number into all lanes. */
  readonly loadSplat: (address: Int, offset?: number) => F32x4;
  readonly splat: (a: Float | number) => F32x4;
  /** A mask of the lanes where a < b. */
  readonly lt: (a: F32x4, b: F32x4) => I32x4;
  readonly sqrt: (a: F32x4) => F32x4;
  /** The two numbers of a float64 vector rounded; the other lanes are 0. */
  readonly demote: (a: F64x2) => F32x4;
  /** The same bits as four float32. */
  readonly reinterpret: (a: Vec<LaneType>) => F32x4;
} = {
  load: load('f32x4', 0x00),
  loadSplat: load('f32x4', 0x09),
  splat: (a) => ({
    type: 'f32x4',
    code: [...(typeof a === 'number' ? [0x43, ...floatBytes(a)] : a.code), ...vectorOpcode(0x13)],
  }),
  add: binary('f32x4', 0xe4),
  sub: binary('f32x4', 0xe5),
  mul: binary('f32x4', 0xe6),
  lt: binary('i32x4', 0x43),
  pmin: binary('f32x4', 0xea),
  pmax: binary('f32x4', 0xeb),
  sqrt: unary('f32x4', 0xe3),
  demote: unary('f32x4', 0x5e),
  reinterpret: ({ code }) => ({ type: 'f32x4', code }),
};

function floatBytes(value: number): number[] {
  return [...new Uint8Array(Float32Array.of(value).buffer)];
}

/** Two float64 at a time. */
export const f64x2: {
  readonly [name in 'add' | 'sub' | 'mul']: (a: F64x2, b: F64x2) => F64x2;
} & {
  readonly load: (address: Int, offset?: number) => F64x2;
  readonly zero: () => F64x2;
  readonly abs: (a: F64x2) => F64x2;
  /** The two low float32 of a vector in double precision. */
  readonly promoteLow: (a: F32x4) => F64x2;
} = {
  load: load('f64x2', 0x00),
  add: binary('f64x2', 0xf0),
  sub: binary('f64x2', 0xf1),
  mul: binary('f64x2', 0xf2),
  abs: unary('f64x2', 0xec),
  promoteLow: unary('f64x2', 0x5f),
  zero: () => ({ type: 'f64x2', code: [...vectorOpcode(0x0c), ...Array.from({ length: 16 }, () => 0)] }),
};

/** Arithmetic that differs between the two builds: `a·b + c` and `c − a·b`, fused into one rounding where it can be. */
export interface FusedMultiply {
  readonly madd: (a: F32x4, b: F32x4, c: F32x4) => F32x4;
  readonly nmadd: (a: F32x4, b: F32x4, c: F32x4) => F32x4;
}

/** Chooses between the relaxed instructions and two plain ones. */
export function fusedMultiply(relaxed: boolean): FusedMultiply {
  if (relaxed) return { madd: ternary('f32x4', 0x105), nmadd: ternary('f32x4', 0x106) };
  return {
    madd: (a, b, c) => f32x4.add(c, f32x4.mul(a, b)),
    nmadd: (a, b, c) => f32x4.sub(c, f32x4.mul(a, b)),
  };
}
