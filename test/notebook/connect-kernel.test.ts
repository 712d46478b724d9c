import { createHmac, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { encodeMessage, type Message } from 'texton-lab/dist/notebook';
import { connectKernel, type KernelConnection } from 'texton-lab/dist/notebook/connect-kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Publisher, Router } from 'zeromq';
import { temporaryFolder } from './fixtures';

const key = 'secret';

/** A message as a kernel sends it, in answer to a request. */
function answer(parent: string, type: string, content: object): string[] {
  const { frames } = encodeMessage({ type, content }, { key, session: randomUUID() });
  const [delimiter = '', , header = '', , metadata = '', body = ''] = frames;
  // The parent's id stands in a header of its own, which encodeMessage leaves empty.
  return [delimiter, ...signed([header, JSON.stringify({ msg_id: parent }), metadata, body])];
}

function signed(parts: string[]): string[] {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return [hmac.digest('hex'), ...parts];
}

describe('connectKernel', () => {
  let shell: Router;
  let control: Router;
  let iopub: Publisher;
  let connection: KernelConnection;

  beforeEach(async () => {
    const folder = temporaryFolder();
    const address = (channel: string): string => `ipc://${join(folder, channel)}`;
    [shell, control, iopub] = [
      new Router({ linger: 0 }),
      new Router({ linger: 0 }),
      new Publisher({ linger: 0 }),
    ];
    await Promise.all([
      shell.bind(address('shell')),
      control.bind(address('control')),
      iopub.bind(address('iopub')),
    ]);
    connection = connectKernel(address, { key });
    await subscribed();
  });
  afterEach(() => {
    connection.close();
    for (const socket of [shell, control, iopub]) socket.close();
  });

  /** Whoever subscribes late misses what was published before: asks until an output arrives. */
  async function subscribed(): Promise<void> {
    const heard: Message[] = [];
    void connection.request('probe', {}, (message) => void heard.push(message));
    const [, ...frames] = await shell.receive();
    const { msg_id } = JSON.parse(String(frames[2])) as { msg_id: string };
    while (heard.length === 0) {
      await iopub.send(answer(msg_id, 'stream', {}));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Takes the next request from a socket. */
  async function receive(socket: Router): Promise<{ from: Buffer; id: string; type: string }> {
    const [from, , , header] = await socket.receive();
    const { msg_id, msg_type } = JSON.parse(String(header)) as { msg_id: string; msg_type: string };
    return { from: from as Buffer, id: msg_id, type: msg_type };
  }

  it('resolves a request when both the reply is there and the kernel is idle, with all outputs', async () => {
    const outputs: Message[] = [];
    let settled = false;
    const request = connection
      .request('execute_request', { code: '1' }, (message) => void outputs.push(message))
      .finally(() => (settled = true));
    const { from, id, type } = await receive(shell);
    expect(type).toBe('execute_request');
    await shell.send([from, ...answer(id, 'execute_reply', { status: 'ok' })]);
    await iopub.send(answer(id, 'status', { execution_state: 'busy' }));
    await iopub.send(answer(id, 'stream', { text: 'late' }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(settled).toBe(false);
    await iopub.send(answer(id, 'status', { execution_state: 'idle' }));
    expect((await request).content).toEqual({ status: 'ok' });
    expect(outputs.map(({ content }) => content['text'])).toEqual(['late']);
  });

  it('keeps the outputs of two requests apart', async () => {
    const heard: string[] = [];
    const requests = ['a', 'b'].map((name) => connection.request(name, {}, () => void heard.push(name)));
    for (const _ of requests) {
      const { from, id, type } = await receive(shell);
      await shell.send([from, ...answer(id, 'reply', { type })]);
      await iopub.send(answer(id, 'stream', {}));
      await iopub.send(answer(id, 'status', { execution_state: 'idle' }));
    }
    const replies = await Promise.all(requests);
    expect(replies.map(({ content }) => content['type'])).toEqual(['a', 'b']);
    expect(heard).toEqual(['a', 'b']);
  });

  it('passes over what no kernel has sent: unsigned, cut short, of another shape', async () => {
    const heard: Message[] = [];
    const request = connection.request('execute_request', {}, (message) => void heard.push(message));
    const { from, id } = await receive(shell);
    const good = answer(id, 'stream', { text: 'good' });
    const bad: (string | Buffer)[][] = [
      [''],
      good.slice(0, 1),
      good.slice(0, 4),
      good.slice(1),
      good.with(1, '0'.repeat(64)),
      good.with(1, ''),
      good.with(5, JSON.stringify({ text: 'forged' })),
      ['<IDS|MSG>', ...signed(['null', JSON.stringify({ msg_id: id }), '{}', '{}'])],
      ['<IDS|MSG>', ...signed(['{', '}', '{', '}'])],
      [
        '<IDS|MSG>',
        ...signed(['{"msg_type":"stream","msg_id":"1"}', JSON.stringify({ msg_id: id }), '{}', '[]']),
      ],
      [Buffer.from([0xff, 0xfe]), Buffer.alloc(100_000, 0x80)],
    ];
    for (const frames of bad) {
      await iopub.send(frames);
      await shell.send([from, ...frames]);
    }
    await iopub.send(good);
    await iopub.send(answer(id, 'status', { execution_state: 'idle' }));
    await shell.send([from, ...answer(id, 'execute_reply', { status: 'ok' })]);
    expect((await request).content).toEqual({ status: 'ok' });
    expect(heard.map(({ content }) => content)).toEqual([{ text: 'good' }]);
  });

  it('asks the kernel to end on the control channel, and may be closed with a message under way', async () => {
    connection.requestShutdown();
    expect((await receive(control)).type).toBe('shutdown_request');
    connection.requestShutdown();
    expect(() => connection.close()).not.toThrow();
  });
});
