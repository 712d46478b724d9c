import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { channelAddress } from './channel-address';
import type { RuntimeFolder } from './runtime-folder';

const channels = ['shell', 'iopub', 'stdin', 'control', 'hb'] as const;

/** A channel of the Jupyter protocol. */
export type Channel = (typeof channels)[number];

/** Where a kernel listens. */
export interface KernelEndpoints {
  /** What the connection file says about it. */
  readonly fields: {
    readonly transport: string;
    readonly ip: string;
    readonly [port: string]: string | number;
  };
  /** Address of a channel for a zeromq socket. */
  readonly address: (channel: Channel) => string;
}

/**
 * Chooses the addresses of a kernel's channels: local sockets that are files, or free ports of this machine.
 * @param place an empty folder for this kernel alone, and the transport
 */
export async function kernelEndpoints({
  folder,
  transport,
}: Pick<RuntimeFolder, 'folder' | 'transport'>): Promise<KernelEndpoints> {
  const ip = join(folder, 'k');
  const files = transport === 'ipc';
  const ports = files ? channels.map((_, index) => index + 1) : await freePorts(channels.length);
  const base = files ? { transport: 'ipc', ip } : { transport: 'tcp', ip: '127.0.0.1' };
  const port = (channel: Channel): number => ports[channels.indexOf(channel)] as number;
  return {
    fields: { ...base, ...Object.fromEntries(channels.map((channel) => [`${channel}_port`, port(channel)])) },
    address: (channel) => channelAddress(base, port(channel)),
  };
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve, reject) => {
        server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
      });
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
