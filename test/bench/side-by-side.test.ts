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

const context = (peers?: object): object => ({
  files: { folder: '/nowhere' },
  peers,
  quiet: () => true,
  threads: 2,
  say: () => undefined,
});
const work = (agree: () => string): object => ({
  name: 'w',
  title: 'work',
  peers: [{ title: 'peer', work: 'p', peer: 'q', wanted: 2 }],
  prepare: async () => ({
    run: () => new Promise((done) => setTimeout(done, 20)),
    given: {},
    agree,
  }),
});
const prepare = { form: '2 threads', tried: { '2 threads': 80 } };

describe('sideBySide', () => {
  it('times a peer only when the results agree', async () => {
    const peers = fakePeers({ prepare });
    const [row] = await sideBySide(
      work(() => 'same'),
      context(peers),
    );
    expect(peers.asked).toEqual(['prepare', 'save']);
    expect(row).toMatchObject({ kind: 'ratio', peer: 'peer', form: '2 threads', wanted: 2, remark: 'same' });
    expect(row).toHaveProperty('ratio');
  });

  it('calls a row FAILED when they do not', async () => {
    const differ = (): string => {
      throw new Error('3 labels differ');
    };
    const [row] = await sideBySide(work(differ), context(fakePeers({ prepare })));
    expect(row).toMatchObject({ outcome: 'FAILED', remark: '3 labels differ' });
    expect(row).not.toHaveProperty('ratio');
  });

  it('says why a peer is missing', async () => {
    const reason = 'not installed: no build';
    const [row] = await sideBySide(
      work(() => ''),
      context({ of: () => ({ reason }) }),
    );
    expect(row).toMatchObject({ outcome: 'not run', remark: reason });
  });

  it('compares one thread with all where there are no peers', async () => {
    const [row] = await sideBySide(
      work(() => ''),
      context(),
    );
    expect(row).toMatchObject({ kind: 'time', threads: 2, one: { rounds: 7 }, all: { rounds: 7 } });
  });
});

describe('judge', () => {
  it("divides the peer's median by ours", () => {
    expect(judge({ wanted: 2 }, { median: 4 }, { median: 8 })).toMatchObject({
      ratio: 2,
      outcome: 'reached',
    });
    expect(judge({ wanted: 2.1 }, { median: 4 }, { median: 8 })).toMatchObject({ outcome: 'below' });
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
  });
});
