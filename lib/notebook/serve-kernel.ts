import type { ZmqServer } from 'tslab/dist/jupyter';
import type { Publisher, Reply, Router } from 'zeromq';
import { channelAddress } from './channel-address';
import { checkRequest, type Request } from './check-request';
import { endProcess } from './end-process';
import { PatientPublisher, PatientRouter } from './patient-sockets';
import { readKernelConnection } from './read-kernel-connection';
import { readAll } from './read-all';

/** The requests that tslab answers. */
const answered = new Set([
  'kernel_info_request',
  'comm_info_request',
  'shutdown_request',
  'execute_request',
  'is_complete_request',
  'inspect_request',
  'complete_request',
]);

/**
 * Opens the sockets of tslab's server and answers its requests; replaces its own `init`.
 *
 * `init` reads while it is still binding, which zeromq may refuse, and then never answers; it stops reading forever after
 * one malformed message; and it reveals the right signature of an unsigned message to everyone who listens.
 * Here all sockets are bound before the first is read, and anything but a signed request is dropped silently.
 * @param onError receives errors in requests of the kernel's own front end
 * @throws Error when a socket cannot be bound
 */
export function serveKernel(server: ZmqServer, onError: (error: unknown) => void): void {
  const connection = readKernelConnection(server.configPath);
  const iopub = new PatientPublisher();
  const shell = new PatientRouter();
  const control = new PatientRouter();
  const stdin = new PatientRouter();
  // A router socket echoes as well as a reply socket, and no order of messages can confuse it.
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

  const handle = (socket: Router, { frames }: Request): Promise<void> =>
    server.handleShellMessage(socket, ...frames).catch(onError);
  const accept = checkRequest(connection.key);
  const answer = (socket: Router) => (frames: Buffer[]) => {
    const request = accept(frames);
    if (!request) return;
    const done = answered.has(request.type)
      ? handle(socket, request)
      : quietly(() => handle(socket, request));
    if (request.type === 'shutdown_request') void done.then(() => endProcess({ patient: true }));
  };
  void readAll(shell, answer(shell));
  void readAll(control, answer(control));
  void readAll(stdin, () => undefined);
  void readAll(heartbeat, (frames) => void heartbeat.send(frames));
}

/**
 * Runs a function without its warnings. tslab answers other requests (JupyterLab asks for the history) with «busy» and
 * «idle», as a page expects, but also prints a warning in the output of the running cell.
 */
function quietly<T>(work: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}
