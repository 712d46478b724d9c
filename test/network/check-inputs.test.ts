import { checkInputs } from 'texton-lab/dist/network/check-inputs';
import { headOf, textonNet, useBackend } from 'texton-lab/network';
import { beforeAll, describe, expect, it } from 'vitest';
import { noisePlane, smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('checkInputs', () => {
  const pooled = (values: number[]) => ({
    count: values.length,
    width: 1,
    height: 1,
    data: Float32Array.from(values),
  });

  it('lets images of the kernels’ size pass, and pooled responses to a head', () => {
    const net = textonNet({ classes: 2, bank: smallBank() });
    expect(() => checkInputs('f', net, [noisePlane(5, 5, 1)], 'inputs')).not.toThrow();
    expect(() => checkInputs('f', headOf(net), [pooled([1, 2, 3])], 'inputs')).not.toThrow();
  });
  it('names the input that is none, has another number of planes, or values that are no numbers', () => {
    const head = headOf(textonNet({ classes: 2, bank: smallBank() }));
    const check = (inputs: unknown) => () => checkInputs('f', head, inputs as never, 'inputs');
    expect(check([pooled([1, 2, 3]), pooled([1, 2])])).toThrow(
      'f: inputs[1] must have 3 planes, as net takes, got 2',
    );
    expect(check([pooled([1, Number.NaN, 3])])).toThrow(
      'f: inputs[0] must have finite values, got NaN at index 1',
    );
    expect(check([noisePlane(5, 5, 1)])).toThrow('f: inputs[0] must have 3 planes, as net takes, got 1');
    expect(check([null])).toThrow('f: inputs[0] must be a Plane');
  });
});
