import { connectSocket } from 'texton-lab/dist/notebook/connect-socket';
import { expect, it } from 'vitest';

it('connectSocket repeats a call that a signal has interrupted, and no other', () => {
  const failing = (code: string, times: number): { calls: number; connect(): void } => ({
    calls: 0,
    connect() {
      if (this.calls++ < times) throw Object.assign(new Error(code), { code });
    },
  });
  const interrupted = failing('EINTR', 2);
  connectSocket(interrupted, 'ipc:///tmp/k');
  expect(interrupted.calls).toBe(3);
  expect(() => connectSocket(failing('EINVAL', 1), 'no address')).toThrow('EINVAL');
});
