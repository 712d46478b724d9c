import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { isAlive } from '../is-alive';

/** The name of this machine in a form that a file name can contain. */
const machine = hostname().replaceAll(/[^\w.-]/g, '_');

/** Names a temporary folder after the process that fills it; the name cannot be predicted. */
export function partName(number: number): string {
  return `.part-${machine}-${process.pid}-${randomUUID()}-${number}`;
}

/** Returns whether the process of this machine that made a temporary folder has ended; undefined if unknown. */
export function makerHasEnded(name: string): boolean | undefined {
  const [, host, pid] =
    /^\.part-(.+)-(\d+)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}-\d+(?:-old)?$/.exec(name) ?? [];
  if (host !== machine) return undefined;
  return !isAlive(Number(pid));
}
