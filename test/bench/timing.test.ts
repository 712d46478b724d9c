import { describe, expect, it } from 'vitest';
import { callsPerRound, median, side, timeInTurn } from './timing.mjs';

/** A side that takes the given times one after the other, and notes when it runs. */
function scripted(
  name: string,
  times: number[],
  order: string[] = [],
): { run: (calls: number) => Promise<number[]> } {
  return {
    run: async (calls: number) => {
      order.push(name);
      return Array.from({ length: calls }, () => times.shift() ?? 100);
    },
  };
}

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('callsPerRound', () => {
  it('repeats short calls until they fill a round', () => {
    expect([0.1, 1, 10, 25, 3000].map(callsPerRound)).toEqual([60, 25, 3, 1, 1]);
  });
});

describe('timeInTurn', () => {
  const calm = { quiet: () => true, rest: 0 };

  it('runs the sides in turn and takes the median of their rounds', async () => {
    const order: string[] = [];
    const a = scripted('a', [100, 100, 110, 130, 120], order);
    const b = scripted('b', [500, 500, 300, 200, 250], order);
    const [first, second] = await timeInTurn([a, b], { ...calm, rounds: 3 });
    expect(order.join('')).toBe('aabbababab');
    expect(first).toEqual({
      median: 120,
      min: 110,
      cpu: NaN,
      rounds: 3,
      calls: 1,
      rejected: 0,
      disturbed: false,
    });
    expect(second?.median).toBe(250);
  });

  it('does a disturbed round again and leaves its time out', async () => {
    const answers = [true, false, true, true, false, true];
    const quiet = (): boolean => answers.shift() ?? true;
    const run = scripted('a', [50, 50, 900, 60, 800, 70, 80]);
    const [timing] = await timeInTurn([run], { quiet, rest: 0, rounds: 2 });
    expect(timing).toMatchObject({ median: 70, min: 60, rounds: 2, rejected: 2, disturbed: false });
  });

  it('does a round again in which threads waited for a core, and measures processor time', async () => {
    const waits = [0, 500, 500, 500, 500, 500];
    let ran = 0;
    const times = (): object => ({ ran: (ran += 30), waited: waits.shift() ?? 500 });
    const [timing] = await timeInTurn([{ ...scripted('a', [50, 50, 900, 60, 70]), times }], {
      ...calm,
      rounds: 2,
    });
    expect(timing).toMatchObject({ median: 70, cpu: 30, rounds: 2, rejected: 1, disturbed: false });
  });

  it('ends when patience is over, and says that it was disturbed', async () => {
    const run = scripted('a', [50, 50, 70, 60, 80]);
    const [timing] = await timeInTurn([run], { quiet: () => false, rest: 0, rounds: 3, patience: 0 });
    expect(timing).toMatchObject({ median: 70, min: 60, rounds: 3, rejected: 3, disturbed: true });
  });
});

describe('side', () => {
  it('runs a function so many times, one after the other', async () => {
    let running = 0;
    let most = 0;
    const { run } = side(async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    });
    const times = await run(4);
    expect(times).toHaveLength(4);
    expect(most).toBe(1);
  });
});
