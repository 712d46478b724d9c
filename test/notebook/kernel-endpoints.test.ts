import { kernelEndpoints } from 'texton-lab/dist/notebook/kernel-endpoints';
import { describe, expect, it } from 'vitest';

describe('kernelEndpoints', () => {
  it('uses local sockets in the folder', async () => {
    const { fields, address } = await kernelEndpoints({ folder: '/tmp/x', transport: 'ipc' });
    expect(fields).toEqual({
      transport: 'ipc',
      ip: '/tmp/x/k',
      shell_port: 1,
      iopub_port: 2,
      stdin_port: 3,
      control_port: 4,
      hb_port: 5,
    });
    expect(address('control')).toBe('ipc:///tmp/x/k-4');
  });
  it('uses free ports of this machine where there are no sockets', async () => {
    const { fields, address } = await kernelEndpoints({ folder: '/tmp/x', transport: 'tcp' });
    expect(fields.transport).toBe('tcp');
    const ports = ['shell_port', 'iopub_port', 'stdin_port', 'control_port', 'hb_port'].map(
      (name) => fields[name],
    );
    expect(new Set(ports).size).toBe(5);
    expect(address('iopub')).toBe(`tcp://127.0.0.1:${fields['iopub_port']}`);
  });
});
