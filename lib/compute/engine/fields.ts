import { CONTROL } from './control';

/** Named integers that are passed to the threads as a job's values. */
export interface Fields<Name extends string> {
  pack(values: Readonly<Record<Name, number>>): number[];
  unpack(control: Int32Array): Record<Name, number>;
}

/** Fixes the order of a kind of task's values. */
export function fields<Name extends string>(names: readonly Name[]): Fields<Name> {
  return {
    pack: (values) => names.map((name) => values[name]),
    unpack(control) {
      const values = {} as Record<Name, number>;
      for (let k = 0; k < names.length; k++) values[names[k] as Name] = control[CONTROL.values + k] as number;
      return values;
    },
  };
}
