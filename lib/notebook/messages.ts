import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** A message of the Jupyter protocol 5.3 (https://jupyter-client.readthedocs.io/en/stable/messaging.html). */
export interface Message {
  readonly type: string;
  readonly id: string;
  /** Id of the request that this message replies to; empty in a request. */
  readonly parentId: string;
  readonly content: { readonly [key: string]: unknown };
}

const delimiter = Buffer.from('<IDS|MSG>');
const signatureLength = 64;

/** Encodes a request as the frames to send, signed with HMAC-SHA256. */
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
  return { id, frames: [delimiter.toString(), sign(parts, options.key), ...parts] };
}

/** Returns the index of the delimiter after the address frames; -1 if there is none. */
export function delimiterAt(frames: readonly Buffer[]): number {
  return frames.findIndex((frame) => frame.equals(delimiter));
}

/**
 * Decodes the frames of a message.
 * @returns undefined for frames that are not a Jupyter message signed with the key; anyone may have sent those, so they are
 *   not reported
 */
export function decodeMessage(frames: readonly Buffer[], key: string): Message | undefined {
  const at = delimiterAt(frames);
  if (at < 0) return undefined;
  const [signature, ...parts] = frames.slice(at + 1, at + 6);
  if (!signature || parts.length < 4 || !isSigned(parts, signature, key)) return undefined;
  const [header, parent, metadata, content] = parts.map(parseObject);
  if (!header || !parent || !metadata || !content) return undefined;
  const { msg_type: type, msg_id: id } = header;
  if (typeof type !== 'string' || typeof id !== 'string') return undefined;
  const { msg_id: parentId } = parent;
  return { type, id, parentId: typeof parentId === 'string' ? parentId : '', content };
}

/** Compares signatures in constant time, against timing attacks. */
function isSigned(parts: readonly Buffer[], signature: Buffer, key: string): boolean {
  return (
    signature.length === signatureLength &&
    timingSafeEqual(signature, Buffer.from(sign(parts, key), 'latin1'))
  );
}

function sign(parts: readonly (string | Buffer)[], key: string): string {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}

function parseObject(text: Buffer): { readonly [key: string]: unknown } | undefined {
  try {
    const value = JSON.parse(text.toString()) as unknown;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as { [key: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
