import { unsignedLeb } from './leb';
import type { Float, Int } from './scalars';

/** A variable of a function; as an expression it reads it. */
export type IntLocal = Int & { readonly index: number };

/** A function's parameters: their names, in their order, and their types. */
export type Parameters = Readonly<Record<string, 'i32' | 'f32'>>;

/** The parameters within the function, by their names. */
export type Values<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends 'f32' ? Float : IntLocal;
};

/** What a function of the same module is called with, by the parameters' names. */
export type Arguments<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends 'f32' ? Float : Int | number;
};

/** What an exported function is called with from outside, by the parameters' names. */
export type NamedNumbers<P extends Parameters> = { readonly [Name in keyof P]: number };

/** The code that reads a variable. */
export function readLocal(index: number): number[] {
  return [0x20, ...unsignedLeb(index)];
}

/** Makes the variables that a function's parameters are. */
export function parameterValues<P extends Parameters>(parameters: P): Values<P> {
  const entries = Object.entries(parameters).map(([name, type], index): [string, IntLocal | Float] => {
    const code = readLocal(index);
    return [name, type === 'f32' ? { type, code } : { type, index, code }];
  });
  return Object.fromEntries(entries) as unknown as Values<P>;
}
