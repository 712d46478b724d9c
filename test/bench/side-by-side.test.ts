import { describe, expect, it } from 'vitest';
import { judge, limitRow, sideBySide } from './side-by-side.mjs';

/** A peer process that answers as told, and notes what it is asked. */
function fakePeers(answers: { [call: string]: object }): { asked: string[]; of: () => object } {
  const asked: string[] = [];
  const call = async (request: { call: string }): Promise<object> => {
    asked.push(request.call);
    return answers[request.call] ?? {};
  };
  return {
    asked,
    of: () => ({ call, side: { run: async (n: number) => Array.from({ length: n }, () => 80) } }),
  };
}

async function collect(rows: AsyncIterable<object>): Promise<object[]> {
  const all: object[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const context = (peers?: object): object => ({
  files: { folder: '/nowhere' },
  peers,
  quiet: () => true,
  threads: 2,
  say: () => undefined,
});
const work = (agree: () => string, more: object = {}): object => ({
  name: 'w',
  title: 'work',
  peers: [{ title: 'peer', work: 'p', peer: 'q', wanted: 2 }],
  prepare: async () => ({
    run: () => new Promise((done) => setTimeout(done, 20)),
    given: {},
    verify: () => 'checked',
    agree,
    ...more,
  }),
});
const rowsOf = (given: object, where: object): Promise<object[]> => collect(sideBySide(given, where));
const prepare = { form: '2 threads', tried: { '2 threads': 80 } };

describe('sideBySide', () => {
  it('times a peer only when the results agree', async () => {
    const peers = fakePeers({ prepare });
    const [row] = await rowsOf(
      work(() => 'same'),
      context(peers),
    );
    expect(peers.asked).toEqual(['prepare', 'save']);
    expect(row).toMatchObject({
      kind: 'ratio',
      peer: 'peer',
      form: '2 threads',
      wanted: 2,
      remark: 'same; checked',
    });
    expect(row).toHaveProperty('ratio');
  });

  it('calls a row FAILED when they do not', async () => {
    const differ = (): string => {
      throw new Error('3 labels differ');
    };
    const [row] = await rowsOf(work(differ), context(fakePeers({ prepare })));
    expect(row).toMatchObject({ outcome: 'FAILED', remark: '3 labels differ' });
    expect(row).not.toHaveProperty('ratio');
  });

  it('says why a peer is missing', async () => {
    const reason = 'not installed: no build';
    const [row] = await rowsOf(
      work(() => ''),
      context({ of: () => ({ reason }) }),
    );
    expect(row).toMatchObject({ outcome: 'not run', remark: `${reason}; checked` });
  });

  it('compares one thread with all where there are no peers', async () => {
    const [row] = await rowsOf(
      work(() => ''),
      context(),
    );
    expect(row).toMatchObject({ kind: 'time', threads: 2 });
    // More on a busy machine, where disturbed rounds are done again.
    const { one, all } = row as Record<'one' | 'all', { rounds: number }>;
    expect(Math.min(one.rounds, all.rounds)).toBeGreaterThanOrEqual(7);
  });

  it('times nothing that differs from a plain computation', async () => {
    let runs = 0;
    const verify = (): string => {
      throw new Error('differs at a pixel');
    };
    const run = async (): Promise<void> => void runs++;
    await expect(
      rowsOf(
        work(() => '', { verify, run }),
        context(),
      ),
    ).rejects.toThrow('differs at a pixel');
    expect(runs).toBe(1);
  });

  it('goes on with the next peer when one fails', async () => {
    const failing = {
      call: async (): Promise<object> => {
        throw new Error('no memory');
      },
    };
    const good = fakePeers({ prepare }).of();
    const given = work(() => 'same');
    const [peer] = (given as { peers: object[] }).peers;
    const rows = await rowsOf(
      { ...given, peers: [{ ...peer, title: 'bad' }, peer] },
      context({ of: ({ title }: { title: string }) => (title === 'bad' ? failing : good) }),
    );
    expect(rows).toMatchObject([
      { peer: 'bad', outcome: 'FAILED', remark: 'no memory' },
      { peer: 'peer', remark: 'same; checked' },
    ]);
  });

  it('changes the input before each call, and compares what was computed when the timing is over', async () => {
    let turn = 0;
    const compared: number[] = [];
    const agree = (): string => String(compared.push(turn));
    const peers = fakePeers({ prepare });
    const [row] = await rowsOf(work(agree, { before: () => void turn++, calls: 1 }), context(peers));
    expect(peers.asked).toEqual(['prepare', 'save', 'save']);
    expect(compared[0]).toBe(0);
    expect(compared[1]).toBeGreaterThanOrEqual(7);
    expect(row).toMatchObject({ remark: '2; checked', ours: { calls: 1 } });
  });
});

describe('judge', () => {
  it("divides the peer's median by ours", () => {
    expect(judge({ wanted: 2 }, { median: 4 }, { median: 8 })).toMatchObject({
      ratio: 2,
      outcome: 'reached',
    });
    expect(judge({ wanted: 2 }, { median: 4, disturbed: true }, { median: 80 }).outcome).toBe('disturbed');
    expect(judge({ wanted: 2 }, { median: 4 }, { median: 80, disturbed: true }).outcome).toBe('disturbed');
    expect(judge({ wanted: 2.1 }, { median: 4 }, { median: 8 })).toMatchObject({ outcome: 'below' });
    expect(judge({}, { median: 4 }, { median: 8 })).toMatchObject({ ratio: 2, outcome: 'reported' });
  });
});

describe('limitRow', () => {
  it('compares the median with the limit', () => {
    const row = { work: 'w', title: 't' };
    expect(limitRow(row, [10, 30, 20], { unit: 'ms', limit: 20 })).toMatchObject({
      measured: 20,
      outcome: 'reached',
    });
    expect(limitRow(row, [21], { unit: 'ms', limit: 20 })).toMatchObject({ outcome: 'above' });
    expect(limitRow(row, [21], { unit: 'ms', limit: 20, disturbed: true }).outcome).toBe('disturbed');
    expect(limitRow(row, [19], { unit: 'ms', limit: 20, disturbed: true }).outcome).toBe('reached');
    expect(limitRow(row, [21], { unit: 'ms', limit: undefined }).outcome).toBe('');
  });
});
