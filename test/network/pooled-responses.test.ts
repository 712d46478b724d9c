import { filterResponses, lmFilterBank } from 'texton-lab';
import { layerOutput, pooledResponses, textonNet, useBackend, type Activation } from 'texton-lab/network';
import { describe, expect, it } from 'vitest';
import { noisePlane, smallBank } from './small-bank';

const plain: Readonly<Record<Activation, (r: number) => number>> = {
  linear: (r) => r,
  relu: (r) => Math.max(r, 0),
  abs: Math.abs,
  square: (r) => r * r,
};

describe('pooledResponses', () => {
  it.each(Object.keys(plain) as Activation[])('averages the responses after %s', async (activation) => {
    const bank = lmFilterBank({ size: 15 });
    const planes = [noisePlane(40, 33, 1), noisePlane(40, 33, 2)];
    const pooled = await pooledResponses(planes, bank, { activation });
    for (const [i, plane] of planes.entries()) {
      const { count, width, height, data } = await filterResponses(plane, bank, { border: 'valid' });
      const pixels = width * height;
      const expected = Array.from({ length: count }, (_, k) =>
        data.slice(k * pixels, (k + 1) * pixels).reduce((sum, r) => sum + plain[activation](r) / pixels, 0),
      );
      expect(pooled[i]).toMatchObject({ count: 48, width: 1, height: 1 });
      expect(pooled[i]!.data).toBeCloseToArray(expected, { atol: 2e-7, rtol: 1e-5 });
    }
  });

  it.each(Object.keys(plain) as Activation[])('is what the network pools after %s', async (activation) => {
    await useBackend('wasm');
    const bank = smallBank();
    const net = textonNet({ classes: 2, bank, activation });
    const plane = noisePlane(10, 12, 4);
    const maps = await layerOutput(net, plane, 'activation');
    const pixels = maps.width * maps.height;
    const [pooled] = await pooledResponses([plane], bank, { activation });
    const means = [0, 1, 2].map((k) =>
      maps.data.slice(k * pixels, (k + 1) * pixels).reduce((sum, r) => sum + r / pixels, 0),
    );
    expect(pooled!.data).toBeCloseToArray(means, { atol: 1e-5 });
    net.dispose();
  });

  it('refuses images smaller than the kernels', async () => {
    await expect(pooledResponses([noisePlane(40, 60, 1)], lmFilterBank())).rejects.toThrow(/40.*49|49.*40/);
  });
});
