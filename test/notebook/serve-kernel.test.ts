import { createHmac, randomBytes } from 'node:crypto';
import { encodeMessage } from 'texton-lab/dist/notebook';
import type { KernelConnection } from 'texton-lab/dist/notebook/connect-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dealer, Request } from 'zeromq';
import { eavesdrop, key, runCell, startRawKernel, type RawKernel } from './raw-kernel';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A request's frames, signed by the given text. */
function signedBy(signature: string, parts: readonly (string | Buffer)[]): (string | Buffer)[] {
  return ['<IDS|MSG>', signature, ...parts];
}

/** A request's frames, signed with the kernel's key, whatever they hold. */
function signed(...parts: readonly (string | Buffer)[]): (string | Buffer)[] {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return signedBy(hmac.digest('hex'), parts);
}

const header = (type: string, id: string = randomBytes(8).toString('hex')): string =>
  JSON.stringify({ msg_id: id, msg_type: type, session: 's', username: 'u', version: '5.3' });

describe('a kernel on ports that everybody can reach', () => {
  let kernel: RawKernel;
  let connection: KernelConnection;
  let outputs: { readonly heard: string[]; close(): void };
  let intruder: Dealer;
  beforeAll(async () => {
    kernel = await startRawKernel('tcp');
    connection = kernel.connect();
    outputs = eavesdrop(kernel);
    intruder = new Dealer({ linger: 0 });
    for (const channel of ['shell', 'control'] as const) intruder.connect(kernel.address(channel));
    // An output of the first answers may come before the subscription is there: asked again until all has come.
    const asked: Promise<unknown>[] = [];
    do asked.push(connection.request('kernel_info_request', {}));
    while (!(await Promise.race([...asked, pause(300)])));
    // From the first cell on, what the kernel writes goes out to all who listen.
    expect(await runCell(connection, 'let runs = 0')).toMatchObject({ status: 'ok' });
  });
  afterAll(async () => {
    // What a kernel that did not answer kept from being made is not there.
    intruder?.close();
    outputs?.close();
    connection?.close();
    kernel.process.kill();
    await kernel.process.died.catch(() => undefined);
  });

  /** Sends frames to both channels for requests (a dealer takes its peers in turn). */
  async function intrude(frames: readonly (string | Buffer)[]): Promise<void> {
    for (let i = 0; i < 2; i++) await intruder.send([...frames]);
  }

  it('does not run what is not signed, and tells nobody the right signature', async () => {
    const parts = [header('execute_request', 'intruder'), '{}', '{}', JSON.stringify({ code: 'runs++' })];
    for (const signature of [
      '',
      '0'.repeat(64),
      'ab',
      'é'.repeat(32),
      createHmac('sha256', '').digest('hex'),
    ])
      await intrude(signedBy(signature, parts));
    await pause(200);
    expect(await runCell(connection, 'runs')).toEqual({ status: 'ok', text: '0\n' });
    expect(outputs.heard.filter((text) => /intruder|hmac/.test(text))).toEqual([]);
  });

  it('runs a request once, however often it comes', async () => {
    const { frames } = encodeMessage(
      { type: 'execute_request', content: { code: 'runs++' } },
      { key, session: 's' },
    );
    await intrude(frames);
    await intrude(frames);
    await pause(500);
    expect((await runCell(connection, 'runs')).text).toBe('1\n');
  });

  it('lets nothing that comes in disturb the cell that runs', async () => {
    const cell = runCell(connection, 'await new Promise((done) => setTimeout(done, 1500)); "undisturbed"');
    const code = JSON.stringify({ code: '1' });
    const messages: readonly (readonly (string | Buffer)[])[] = [
      [''],
      ['', '', ''],
      ['<IDS|MSG>'],
      ['<IDS|MSG>', 'x'],
      ['no', 'delimiter', 'at', 'all'],
      Array.from({ length: 2000 }, () => '<IDS|MSG>'),
      signed(),
      signed(header('execute_request'), '{}', '{}'),
      signed('', '', '', ''),
      signed('{', '}', 'null', '1'),
      signed('null', '{}', '{}', code),
      signed('[]', '{}', '{}', code),
      signed('{}', '{}', '{}', code),
      signed('{"msg_type":"execute_request","msg_id":7}', '{}', '{}', code),
      signed(header('execute_request'), 'null', '{}', code),
      signed(header('execute_request'), '{}', '3', code),
      signed(header('execute_request'), '{}', '{}', '[]'),
      signed(header('execute_request'), '{}', '{}', 'null'),
      signed(header('execute_request'), '{}', '{}', '{}'),
      signed(header('execute_request'), '{}', '{}', '{"code":5}'),
      signed(header('complete_request'), '{}', '{}', '{"code":"a","cursor_pos":"end"}'),
      signed(header('inspect_request'), '{}', '{}', '{"code":"a","cursor_pos":1e99}'),
      signed(header('is_complete_request'), '{}', '{}', '{}'),
      signed(header('no_such_request'), '{}', '{}', '{}'),
      signed(header('constructor'), '{}', '{}', '{}'),
      signed(Buffer.from([0xff, 0xfe, 0x80]), '{}', '{}', Buffer.from([0xc0, 0x80])),
      signed(`${'['.repeat(100_000)}`, '{}', '{}', '{}'),
      signedBy('0'.repeat(64), ['x'.repeat(5_000_000), '{}', '{}', '{}']),
      ...Array.from({ length: 200 }, (_, i) =>
        Array.from({ length: i % 9 }, () => randomBytes((i * 37) % 300)).concat(Buffer.from('<IDS|MSG>')),
      ),
    ];
    const stdin = new Dealer({ linger: 0 });
    const heartbeat = new Dealer({ linger: 0 });
    stdin.connect(kernel.address('stdin'));
    heartbeat.connect(kernel.address('hb'));
    for (const frames of messages) {
      await intrude(frames);
      await stdin.send([...frames]);
      await heartbeat.send([...frames]);
    }
    expect(await cell).toEqual({ status: 'ok', text: 'undisturbed\n' });
    expect((await runCell(connection, '6 * 7')).text).toBe('42\n');
    expect(outputs.heard.filter((text) => /hmac|Unhandled|unknown msg_type/.test(text))).toEqual([]);
    stdin.close();
    heartbeat.close();
  });

  it('says that it is idle again after a request that it cannot answer', async () => {
    const states: unknown[] = [];
    const { id, frames } = encodeMessage({ type: 'history_request', content: {} }, { key, session: 's' });
    const before = outputs.heard.length;
    await intrude(frames);
    await pause(300);
    for (const text of outputs.heard.slice(before))
      if (text.includes(id)) states.push(/"execution_state":"(\w+)"/.exec(text)?.[1]);
    expect(states).toEqual(['busy', 'idle']);
  });

  it('still echoes heartbeats, also two at a time', async () => {
    const clients = [new Request({ receiveTimeout: 5000 }), new Request({ receiveTimeout: 5000 })];
    for (const client of clients) client.connect(kernel.address('hb'));
    await Promise.all(clients.map((client, i) => client.send(`ping ${i}`)));
    const echoes = await Promise.all(clients.map(async (client) => String((await client.receive())[0])));
    expect(echoes).toEqual(['ping 0', 'ping 1']);
    for (const client of clients) client.close();
  });

  it('answers six hundred requests that come at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 600 }, () => connection.request('kernel_info_request', {})),
    );
    expect(replies.every(({ type }) => type === 'kernel_info_reply')).toBe(true);
  });
});
