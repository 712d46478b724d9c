import { describe, expect, it } from 'vitest';
import { callsPerRound, median, side, timeInTurn, timeUndisturbed } from './timing.mjs';

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
    expect([0.1, 1, 10, 25, 3000].map(callsPerRound)).toEqual([250, 25, 3, 1, 1]);
  });
});

describe('timeInTurn', () => {
  const calm = { quiet: () => true, rest: 0, warmUp: 0 };

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
    const [timing] = await timeInTurn([run], { quiet, rest: 0, warmUp: 0, rounds: 2 });
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

  it('repeats a short call until it is compiled, before it counts', async () => {
    // The first 400 calls take 0.5 ms, later ones 0.25.
    let calls = 0;
    const run = async (count: number): Promise<number[]> =>
      Array.from({ length: count }, () => (calls++ < 400 ? 0.5 : 0.25));
    const [timing] = await timeInTurn([{ run }], { ...calm, rounds: 2, warmUp: 1000 });
    expect(timing).toMatchObject({ median: 0.25, min: 0.25, calls: 100 });
  });

  it('ends when patience is over, and says that it was disturbed', async () => {
    const run = scripted('a', [50, 50, 70, 60, 80]);
    const [timing] = await timeInTurn([run], {
      quiet: () => false,
      rest: 0,
      warmUp: 0,
      rounds: 3,
      patience: 0,
    });
    expect(timing).toMatchObject({ median: 70, min: 60, rounds: 3, rejected: 3, disturbed: true });
  });
});

describe('sides', () => {
  it('are judged by the same kind of rounds: all of both when one has too few undisturbed ones', async () => {
    const wait = { ran: 0, waited: 0 };
    const disturbedSide = {
      ...scripted('b', [50, 50, 500, 500, 500]),
      times: () => ({ ran: 0, waited: (wait.waited += 1e6) }),
    };
    const [a, b] = await timeInTurn([scripted('a', [50, 50, 10, 20, 30]), disturbedSide], {
      quiet: () => true,
      rest: 0,
      warmUp: 0,
      rounds: 3,
      patience: 0,
    });
    expect(a).toMatchObject({ median: 20, rounds: 3, disturbed: true });
    expect(b).toMatchObject({ median: 500, rounds: 3, disturbed: true });
  });

  it('that are slow take fewer rounds, three at least', async () => {
    const calm = { quiet: () => true, rest: 0, warmUp: 0 };
    const [some] = await timeInTurn([scripted('a', Array(20).fill(1000))], { ...calm, longest: 5000 });
    expect(some?.rounds).toBe(5);
    const [few] = await timeInTurn([scripted('a', Array(20).fill(1000))], { ...calm, longest: 10 });
    expect(few?.rounds).toBe(3);
  });
});

describe('timeUndisturbed', () => {
  const options = { rest: 0, warmUp: 0, rounds: 3, patience: 0 };

  it('tries once more from the beginning after a disturbance', async () => {
    let asked = 0;
    const quiet = (): boolean => asked++ > 2;
    const run = scripted('a', [50, 50, 900, 900, 900, 50, 50, 70, 70, 70]);
    const [timing] = await timeUndisturbed([run], { ...options, quiet });
    expect(timing).toMatchObject({ median: 70, rounds: 3, disturbed: false });
  });

  it('keeps the first attempt when the second is disturbed too, or would take too long', async () => {
    const quiet = (): boolean => false;
    const [first] = await timeUndisturbed([scripted('a', [30, 30, 80, 80, 80])], { ...options, quiet });
    expect(first).toMatchObject({ median: 80, disturbed: true });
    const order: string[] = [];
    await timeUndisturbed([scripted('a', Array(9).fill(9000), order)], { ...options, quiet });
    expect(order).toHaveLength(4);
  });
});

describe('side', () => {
  it('prepares each call outside its time', async () => {
    let [prepared, ran] = [0, 0];
    const { run } = side(
      async () => void ran++,
      () => {
        expect(prepared++).toBe(ran);
      },
    );
    await run(3);
    expect([prepared, ran]).toEqual([3, 3]);
  });

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
