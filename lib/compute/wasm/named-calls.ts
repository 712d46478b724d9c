import type { NamedNumbers, Parameters } from './parameters';

/** Functions by their names, which take their arguments by name. */
export type NamedCalls<Table extends Readonly<Record<string, Parameters>>> = {
  readonly [Name in keyof Table]: (values: NamedNumbers<Table[Name]>) => void;
};

/**
 * Lets exported functions be called with their arguments by name, so that two of them cannot change places unseen.
 *
 * A function of its own is written for each, `({ at, rows }) => call(at, rows)`: the compiler takes the object out of it,
 * and a call costs some nanoseconds more than one by position. A loop over the names, the same for all functions, takes
 * more than ten times as long as that, and as long as the least kernels themselves.
 * @param table parameters of the functions
 * @param functions what the module exports: they take their arguments in the order of the parameters
 */
export function namedCalls<Table extends Readonly<Record<string, Parameters>>>(
  table: Table,
  functions: Readonly<Record<string, unknown>>,
): NamedCalls<Table> {
  const entries = Object.entries(table).map(([name, parameters]) => {
    const names = Object.keys(parameters).join(', ');
    const make = new Function('call', `return ({ ${names} }) => call(${names});`);
    return [name, make(functions[name]) as unknown] as const;
  });
  return Object.fromEntries(entries) as NamedCalls<Table>;
}
