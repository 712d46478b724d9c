import { runProgram } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

const run = (
  script: string,
  onStart?: (child: { kill(signal: 'SIGTERM'): boolean }) => void,
): Promise<number> =>
  runProgram(process.execPath, ['-e', script], {
    cwd: '/',
    env: { CODE: '7' },
    ...(onStart ? { onStart } : {}),
  });

describe('runProgram', () => {
  it("returns the program's exit code and gives it the variables", async () => {
    expect(await run('process.exit(Number(process.env.CODE))')).toBe(7);
  });
  it('returns 143 for a program ended by SIGTERM', async () => {
    expect(await run('setInterval(() => {}, 1e6)', (child) => child.kill('SIGTERM'))).toBe(143);
  });
  it('rejects for a program that does not exist', async () => {
    await expect(runProgram('/nowhere/program', [], { cwd: '/' })).rejects.toThrow('ENOENT');
  });
});
