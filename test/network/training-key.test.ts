import { freezeLayers, useBackend } from 'texton-lab/network';
import { trainingKey, weightsDigest } from 'texton-lab/dist/network/training-key';
import { storeWeights } from 'texton-lab/dist/network/net-weights';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallNet, textures } from './textures';

beforeAll(async () => {
  await useBackend('wasm');
});

describe('trainingKey', () => {
  it('is the same for the same, and tells network, data and options apart', () => {
    const of = (net = smallNet(), data = textures(), settings: object = { epochs: 1 }) =>
      trainingKey(net, [data], settings);
    const key = of();
    expect(of()).toEqual(key);
    const frozen = smallNet();
    freezeLayers(frozen, ['conv1']);
    expect(of(frozen).network).not.toBe(key['network']);
    const data = textures();
    data.inputs[3]!.data[5]! += 1e-6;
    expect(of(smallNet(), data)).toEqual({ ...key, data: expect.not.stringMatching(key['data']!) });
    expect(of(smallNet(), textures(), { epochs: 2 })).toEqual({
      ...key,
      options: expect.not.stringMatching(key['options']!),
    });
  });
  it('knows weights by their names, not their order', async () => {
    const stored = await storeWeights(smallNet());
    expect(weightsDigest(stored.toReversed())).toBe(weightsDigest(stored));
    const [first, ...others] = stored;
    const changed = { ...first!, data: first!.data.map((v, i) => (i === 0 ? v + 1 : v)) as Float32Array };
    expect(weightsDigest([changed, ...others])).not.toBe(weightsDigest(stored));
  });
});
