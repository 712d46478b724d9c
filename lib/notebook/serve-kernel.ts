import type { ZmqServer } from 'tslab/dist/jupyter';
import type { Publisher, Reply, Router } from 'zeromq';
import { channelAddress } from './channel-address';
import { checkRequest } from './check-request';
import { endProcess } from './end-process';
import { PatientPublisher, PatientRouter } from './patient-sockets';
import { readKernelConnection } from './read-kernel-connection';
import { readAll } from './read-all';

/** Options of {@link serveKernel}. */
export interface ServeKernelOptions {
  /** Called once, when the first requests have been answered and no other one is there. */
  readonly onFirst: () => void;
  /** Takes what went wrong with a request of the kernel's own front end. */
  readonly onError: (error: unknown) => void;
}

/**
 * Opens the sockets of tslab's server and answers its requests, in place of its own `init`.
 *
 * That one reads while it still binds, which zeromq may refuse, and then never answers; it stops reading for ever after
 * one message that is none; and it tells everybody who listens the right signature of a message that was not signed.
 * Here all sockets are bound before the first is read, and what is not a signed request is dropped without a word.
 * @throws Error when a socket cannot be bound
 */
export function serveKernel(server: ZmqServer, options: ServeKernelOptions): void {
  const connection = readKernelConnection(server.configPath);
  const iopub = new PatientPublisher();
  const shell = new PatientRouter();
  const control = new PatientRouter();
  const stdin = new PatientRouter();
  // A router echoes as well as a reply socket does, and no order of messages can confuse it.
  const heartbeat = new PatientRouter();
  const hb = heartbeat as unknown as Reply;
  Object.assign(server, { connInfo: connection, iopub, shell, control, stdin, hb });
  const bind = (socket: Publisher | Router, port: number): void =>
    socket.bindSync(channelAddress(connection, port));
  bind(iopub, connection.iopub_port);
  bind(shell, connection.shell_port);
  bind(control, connection.control_port);
  bind(stdin, connection.stdin_port);
  bind(heartbeat, connection.hb_port);

  const accept = checkRequest(connection.key);
  let first = true;
  const answer = (socket: Router) => (frames: Buffer[]) => {
    const request = accept(frames);
    if (!request) return;
    const done = server.handleShellMessage(socket, ...request.frames).catch(options.onError);
    if (request.type === 'shutdown_request') void done.then(() => endProcess({ patient: true }));
    if (first) setImmediate(options.onFirst);
    first = false;
  };
  void readAll(shell, answer(shell));
  void readAll(control, answer(control));
  void readAll(stdin, () => undefined);
  void readAll(heartbeat, (frames) => void heartbeat.send(frames));
}
