import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** A message of the Jupyter protocol 5.3 (https://jupyter-client.readthedocs.io/en/stable/messaging.html). */
export interface Message {
  readonly type: string;
  readonly id: string;
  /** Id of the request that this message answers; empty in a request. */
  readonly parentId: string;
  readonly content: { readonly [key: string]: unknown };
}

const delimiter = '<IDS|MSG>';

/** Writes a request as the frames that go over the wire, signed with HMAC-SHA256. */
export function encodeMessage(
  message: { readonly type: string; readonly content: object },
  options: { readonly key: string; readonly session: string },
): { id: string; frames: string[] } {
  const id = randomUUID();
  const header = {
    msg_id: id,
    session: options.session,
    username: 'texton-lab',
    date: new Date().toISOString(),
    msg_type: message.type,
    version: '5.3',
  };
  const parts = [header, {}, {}, message.content].map((part) => JSON.stringify(part));
  return { id, frames: [delimiter, sign(parts, options.key).toString('hex'), ...parts] };
}

/**
 * Reads the frames of a message.
 * @throws Error when the delimiter is missing or the signature is wrong
 */
export function decodeMessage(frames: readonly Buffer[], key: string): Message {
  const at = frames.findIndex((frame) => frame.toString() === delimiter);
  const parts = frames.slice(at + 2, at + 6).map((frame) => frame.toString());
  if (at < 0 || parts.length < 4) throw new Error('decodeMessage: frames must hold a Jupyter message');
  const signature = Buffer.from(frames[at + 1]?.toString() ?? '', 'hex');
  const expected = sign(parts, key);
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new Error('decodeMessage: frames must carry a valid signature');
  const [header, parent, , content] = parts.map((part) => JSON.parse(part) as { [key: string]: unknown });
  return {
    type: String(header?.['msg_type']),
    id: String(header?.['msg_id']),
    parentId: String(parent?.['msg_id'] ?? ''),
    content: content ?? {},
  };
}

function sign(parts: readonly string[], key: string): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}
