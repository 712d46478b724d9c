import { CONTROL } from 'texton-lab/dist/compute/engine/control';

/** A control block as a task finds it, with the values of its job. */
export function controlOf(values: readonly number[]): Int32Array {
  const control = new Int32Array(CONTROL.length);
  control.set(values, CONTROL.values);
  return control;
}
