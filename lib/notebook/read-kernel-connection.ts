import { readFileSync } from 'node:fs';
import type { ZmqServer } from 'tslab/dist/jupyter';

/** Contents of a connection file. */
export type KernelConnectionInfo = ZmqServer['connInfo'];

/**
 * Reads the connection file of a kernel.
 * @throws Error when messages would not be signed as this kernel requires, so that anyone could send them
 */
export function readKernelConnection(file: string): KernelConnectionInfo {
  const connection = JSON.parse(readFileSync(file, 'utf8')) as KernelConnectionInfo;
  const { key, signature_scheme: scheme = 'hmac-sha256' } = connection;
  if (typeof key !== 'string' || key === '')
    throw new Error(
      `readKernelConnection: ${file} must name a key to sign messages with; start Jupyter without an empty Session.key`,
    );
  if (scheme !== 'hmac-sha256')
    throw new Error(`readKernelConnection: ${file} must ask for signature_scheme hmac-sha256, got ${scheme}`);
  return connection;
}
