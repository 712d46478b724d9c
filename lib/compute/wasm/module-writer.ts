import { assembleModule, type FunctionCode } from './assemble';
import { writeBody, type FunctionReference, type FunctionWriter } from './function-writer';
import { parameterValues, type Parameters, type Values } from './parameters';

/** Writes a function that returns nothing; its name shows in stacks and profiles. */
export type DefineFunction = <const P extends Parameters>(
  name: string,
  parameters: P,
  body: (write: FunctionWriter, values: Values<P>) => void,
) => FunctionReference<P>;

/** Collects functions and makes the module of them. */
export interface ModuleWriter {
  /** Adds a function that others of the module call. */
  readonly define: DefineFunction;
  /** Adds a function that is called from outside, by its name. */
  readonly export: DefineFunction;
  /** The binary module; it imports the shared memory `env.memory`. */
  assemble(): Uint8Array;
}

/** Starts a WebAssembly module. */
export function moduleWriter(): ModuleWriter {
  const functions: FunctionCode[] = [];
  const adder =
    (exported: boolean): DefineFunction =>
    (name, parameters, body) => {
      const values = parameterValues(parameters);
      const written = writeBody(Object.keys(parameters).length, (write) => body(write, values));
      functions.push({ name, parameters, exported, ...written });
      return { index: functions.length - 1, parameters };
    };
  return { define: adder(false), export: adder(true), assemble: () => assembleModule(functions) };
}
