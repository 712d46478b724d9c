/** Connects a ZeroMQ socket; a signal to this program may interrupt the system call, which is then repeated. */
export function connectSocket(socket: { connect(address: string): void }, address: string): void {
  for (let attempt = 0; ; attempt++)
    try {
      return socket.connect(address);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EINTR' || attempt === 9) throw error;
    }
}
