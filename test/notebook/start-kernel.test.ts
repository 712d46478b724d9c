import { joinText, startKernel, type Message } from 'texton-lab/dist/notebook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive, temporaryFolder } from './fixtures';

type Kernel = Awaited<ReturnType<typeof startKernel>>;

describe('startKernel', () => {
  let kernel: Kernel;
  beforeAll(async () => void (kernel = await startKernel(temporaryFolder())));
  afterAll(() => kernel.stop());

  async function run(code: string): Promise<{ status: string; count: number | null; text: string }> {
    const messages: Message[] = [];
    const reply = await kernel.execute(code, (message) => void messages.push(message));
    const text = messages.map((message) => joinText(String(message.content['text'] ?? ''))).join('');
    return { status: reply.status, count: reply.executionCount, text };
  }

  it('runs code, keeps its variables and counts the cells', async () => {
    expect(await run('const a = 20')).toEqual({ status: 'ok', count: 1, text: '' });
    expect(await run('a + 1')).toEqual({ status: 'ok', count: 2, text: '21\n' });
  });
  it('reports an error, and answers abort to what comes too soon after it', async () => {
    const failed = await run("throw new Error('no')");
    expect(failed).toMatchObject({ status: 'error', text: 'Error: no\n    at cell 3, line 1\n' });
    expect((await run('a')).status).toBe('abort');
  });
  it('is gone after stop, which may be called twice', async () => {
    expect(isAlive(kernel.pid)).toBe(true);
    await Promise.all([kernel.stop(), kernel.stop()]);
    expect(isAlive(kernel.pid)).toBe(false);
  });
  it('fails with the kernel when its folder does not exist', async () => {
    await expect(startKernel('/nowhere/at/all')).rejects.toThrow(/the kernel cannot be started: .*ENOENT/);
  });
});
