import { unsignedLeb } from './leb';
import type { Float, Int } from './scalars';

/** A variable of a function; used as an expression, it is read. */
export type IntLocal = Int & { readonly index: number };

/** A function's parameters: their names, in order, and their types. */
export type Parameters = Readonly<Record<string, 'i32' | 'f32'>>;

/** The parameters inside the function, by name. */
export type Values<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends 'f32' ? Float : IntLocal;
};

/** The arguments of a call from the same module, by name. */
export type Arguments<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends 'f32' ? Float : Int | number;
};

/** The arguments of a call of an exported function from outside, by name. */
export type NamedNumbers<P extends Parameters> = { readonly [Name in keyof P]: number };

/** The code that reads a variable. */
export function readLocal(index: number): number[] {
  return [0x20, ...unsignedLeb(index)];
}

/** Creates the variables for a function's parameters. */
export function parameterValues<P extends Parameters>(parameters: P): Values<P> {
  const entries = Object.entries(parameters).map(([name, type], index): [string, IntLocal | Float] => {
    const code = readLocal(index);
    return [name, type === 'f32' ? { type, code } : { type, index, code }];
  });
  return Object.fromEntries(entries) as unknown as Values<P>;
}
