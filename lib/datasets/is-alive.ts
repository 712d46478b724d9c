/** Returns whether a process of this machine is alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else answers EPERM: it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
