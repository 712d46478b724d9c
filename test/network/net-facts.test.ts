import { textonNet, useBackend } from 'texton-lab/network';
import { netFacts } from 'texton-lab/dist/network/net-facts';
import { expect, it } from 'vitest';
import { smallBank } from './small-bank';

it('a network remembers its bank beside whatever else its metadata have', async () => {
  await useBackend('wasm');
  const net = textonNet({ classes: 2, bank: smallBank(2) });
  expect(netFacts(net)).toEqual({
    bank: 'small',
    filters: [
      { kind: 'edge', sigma: 1, orientation: 0 },
      { kind: 'edge', sigma: 2, orientation: 0.1 },
    ],
  });
  net.setUserDefinedMetadata({ mine: 1 });
  expect(netFacts(net)).toBeUndefined();
});
