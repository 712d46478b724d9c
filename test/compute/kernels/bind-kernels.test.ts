import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { writeKernels } from 'texton-lab/dist/compute/kernels';
import { bindKernels, type Kernels } from 'texton-lab/dist/compute/kernels/bind-kernels';
import { afterAll, describe, expect, it } from 'vitest';
import { moduleNames } from '../reference/module-names';

afterAll(stopEngine);

describe('bindKernels', () => {
  const functions = moduleNames(writeKernels(false));
  const exported = functions.filter(({ name }) => !/[.]|Stage/.test(name)).map(({ name }) => name);

  it('gives every function that the module exports, and no other, the parameters that it has there', () => {
    const given = new Map<string, unknown[]>();
    const record =
      (name: string) =>
      (...values: unknown[]) =>
        given.set(name, values);
    const kernels = bindKernels(Object.fromEntries(functions.map(({ name }) => [name, record(name)])));
    for (const name of Object.keys(kernels) as (keyof Kernels)[]) {
      const names = functions.find((f) => f.name === name)?.parameters ?? [];
      const values = Object.fromEntries(names.map((parameter) => [parameter, parameter]));
      (kernels[name] as (values: unknown) => void)(values);
      expect(given.get(name)).toEqual(names);
    }
    expect([...given.keys()].toSorted()).toEqual(exported.toSorted());
  });

  it('leaves the name of the kernel in the stack of its trap', async () => {
    await withEngine(async (on) => {
      const far = { from: 2 ** 31 - 64, rows: 1, fours: 1, rowBytes: 16, masks: 64, out: 64 };
      let stack: string | undefined;
      try {
        on.main.kernels.moments(far);
      } catch (error) {
        ({ stack } = error as Error);
      }
      expect(stack).toMatch(/out of bounds[^]*\bat moments\b/);
    });
  });
});
