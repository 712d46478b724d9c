import { channelAddress } from 'texton-lab/dist/notebook/channel-address';
import { describe, expect, it } from 'vitest';

describe('channelAddress', () => {
  it('spells addresses as Jupyter does', () => {
    expect(channelAddress({ transport: 'tcp', ip: '127.0.0.1' }, 5000)).toBe('tcp://127.0.0.1:5000');
    expect(channelAddress({ transport: 'ipc', ip: '/run/k' }, 2)).toBe('ipc:///run/k-2');
  });
});
