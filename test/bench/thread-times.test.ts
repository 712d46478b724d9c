import { expect, it } from 'vitest';
import { threadTimes } from './thread-times.mjs';

it('threadTimes counts what a process runs, where the system tells', () => {
  const before = threadTimes(process.pid).ran;
  let x = 1;
  for (let i = 0; i < 2e7; i++) x = (Math.imul(x, 5) + i) | 0;
  const after = threadTimes(process.pid).ran;
  expect(x).not.toBe(0.5);
  if (Number.isNaN(before)) expect(after).toBeNaN();
  else expect(after).toBeGreaterThan(before);
  expect(threadTimes(-1).waited).toBeNaN();
});
