import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { joinText, startKernel, type Message } from 'texton-lab/dist/notebook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Kernel = Awaited<ReturnType<typeof startKernel>>;

/** Processor time of a process (s), where the system tells. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

describe('a cell that is interrupted', () => {
  let kernel: Kernel;
  let text = '';
  beforeAll(async () => {
    kernel = await startKernel(__dirname);
    await run(`import { filterResponses, kmeans, lmFilterBank, planeDataset, responseVectors } from 'texton-lab';
const bank = lmFilterBank();
const data = Float32Array.from({ length: 256 * 256 }, (_, i) => Math.sin(i * i));
const image = { width: 256, height: 256, data };
const vectors = responseVectors(await filterResponses(image, bank));
const set = planeDataset([image], { labels: [0], classNames: ['a'] });
let rounds = 0;`);
  }, 120_000);
  afterAll(() => kernel.stop());

  async function run(code: string): Promise<string> {
    text = '';
    const add = ({ content }: Message): void => void (text += joinText(String(content['text'] ?? '')));
    let reply = await kernel.execute(code, add);
    while (reply.status === 'abort') {
      await sleep(50);
      reply = await kernel.execute(code, add);
    }
    return text;
  }

  it.each([
    ['one long call', 'await kmeans(vectors, { k: 500, seed: 1, tolerance: 0 });'],
    ['a loop of calls', 'for (;;) { await filterResponses(image, bank); rounds++; }'],
    [
      'a loop of short ones',
      'for (;;) { await set.get(0); rounds++; if (rounds % 1000 === 0) await new Promise(setImmediate); }',
    ],
    [
      'one that is not awaited',
      'void kmeans(vectors, { k: 500, seed: 1, tolerance: 0 }); await new Promise(() => {});',
    ],
  ])('stops %s within half a second, and the next cell runs', { timeout: 60_000 }, async (_name, code) => {
    const ended = run(`await Promise.resolve(); console.log('.'); ${code}`);
    while (!text.includes('.')) await sleep(10);
    await sleep(300);
    process.kill(kernel.pid, 'SIGINT');
    await ended;
    expect(text).toMatch(/[Ii]nterrupted/);
    expect(text).not.toContain('UnhandledPromiseRejection');
    await sleep(500);
    const before = processorSeconds(kernel.pid);
    await sleep(300);
    expect(processorSeconds(kernel.pid) - before).toBeLessThan(0.1);
    expect(await run('(await filterResponses(image, bank)).count')).toContain('48');
  });
});
