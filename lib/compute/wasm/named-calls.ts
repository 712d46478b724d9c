import type { NamedNumbers, Parameters } from './parameters';

/** Functions by their names, which take their arguments by name. */
export type NamedCalls<Table extends Readonly<Record<string, Parameters>>> = {
  readonly [Name in keyof Table]: (values: NamedNumbers<Table[Name]>) => void;
};

/**
 * Makes exported functions callable with arguments by name, so that two arguments cannot be swapped by mistake.
 * @param table parameters of the functions
 * @param functions what the module exports: they take their arguments in the order of the parameters
 */
export function namedCalls<Table extends Readonly<Record<string, Parameters>>>(
  table: Table,
  functions: Readonly<Record<string, unknown>>,
): NamedCalls<Table> {
  const entries = Object.entries(table).map(
    ([name, parameters]) => [name, byName(functions[name] as Positional, Object.keys(parameters))] as const,
  );
  return Object.fromEntries(entries) as NamedCalls<Table>;
}

type Positional = (...values: number[]) => void;
type ByName = (values: Readonly<Record<string, number>>) => void;

/**
 * Writes a separate function for each, `({ at, rows }) => call(at, rows)`: the compiler removes the object, and a call
 * costs only a few nanoseconds more than one by position. A loop over the names, shared by all functions, takes more than
 * ten times as long, as long as the smallest kernels themselves.
 */
function byName(call: Positional, names: readonly string[]): ByName {
  const list = names.join(', ');
  try {
    return new Function('call', `return ({ ${list} }) => call(${list});`)(call) as ByName;
  } catch (error) {
    // A process may forbid creating functions from text.
    if (!(error instanceof EvalError)) throw error;
    return (values) => call(...names.map((name) => values[name] as number));
  }
}
