/** Returns the address of a channel for a ZeroMQ socket in Jupyter's form: the file of a local socket ends in `-1`. */
export function channelAddress(
  connection: { readonly transport: string; readonly ip: string },
  port: string | number,
): string {
  const { transport, ip } = connection;
  return `${transport}://${ip}${transport === 'ipc' ? '-' : ':'}${port}`;
}
