import { memoryBudget } from 'texton-lab/dist/image/memory-budget';
import { describe, expect, it } from 'vitest';

/** Work that notes when it begins and ends when told to. */
function work(
  log: string[],
  name: string,
): { readonly run: () => Promise<string>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = async (): Promise<string> => {
    log.push(name);
    await ended;
    return name;
  };
  return { run, end };
}

/** Lets everything that can happen happen. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('memoryBudget', () => {
  it('begins what fits at once, and the rest in the order of asking as room comes free', async () => {
    const budget = memoryBudget(10);
    const log: string[] = [];
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => work(log, name));
    const all = Promise.all([
      budget.use(6, a!.run),
      budget.use(4, b!.run),
      budget.use(5, c!.run),
      budget.use(1, d!.run),
    ]);
    await settle();
    expect(log).toEqual(['a', 'b']);
    b!.end();
    await settle();
    // d would fit, but c came first: otherwise many small ones could keep a large one waiting for ever.
    expect(log).toEqual(['a', 'b']);
    a!.end();
    await settle();
    expect(log).toEqual(['a', 'b', 'c', 'd']);
    c!.end();
    d!.end();
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
  });

  it('runs work larger than the budget alone', async () => {
    const budget = memoryBudget(10);
    const log: string[] = [];
    const [small, large, next] = ['small', 'large', 'next'].map((name) => work(log, name));
    const all = [budget.use(1, small!.run), budget.use(1000, large!.run), budget.use(1, next!.run)];
    await settle();
    expect(log).toEqual(['small']);
    small!.end();
    await settle();
    expect(log).toEqual(['small', 'large']);
    large!.end();
    await settle();
    expect(log).toEqual(['small', 'large', 'next']);
    next!.end();
    await Promise.all(all);
  });

  it('gives room back when the work fails', async () => {
    const budget = memoryBudget(1);
    await expect(budget.use(1, () => Promise.reject(new Error('spoilt')))).rejects.toThrow('spoilt');
    expect(await budget.use(1, () => Promise.resolve('next'))).toBe('next');
  });

  it('lets go of who is cancelled while he waits, and of who waited for nothing but him', async () => {
    const budget = memoryBudget(10);
    const log: string[] = [];
    const [first, cancelled, last] = ['first', 'cancelled', 'last'].map((name) => work(log, name));
    const stop = new AbortController();
    const one = budget.use(5, first!.run);
    const two = budget.use(10, cancelled!.run, stop.signal);
    const three = budget.use(5, last!.run);
    await settle();
    expect(log).toEqual(['first']);
    stop.abort(new Error('enough'));
    await expect(two).rejects.toThrow('enough');
    await settle();
    expect(log).toEqual(['first', 'last']);
    first!.end();
    last!.end();
    await Promise.all([one, three]);
    await expect(budget.use(1, cancelled!.run, stop.signal)).rejects.toThrow('enough');
  });
});
