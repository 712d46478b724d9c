/** Returns the address of a channel for a zeromq socket, spelt as Jupyter does: a local socket's file ends in `-1`. */
export function channelAddress(
  connection: { readonly transport: string; readonly ip: string },
  port: string | number,
): string {
  const { transport, ip } = connection;
  return `${transport}://${ip}${transport === 'ipc' ? '-' : ':'}${port}`;
}
