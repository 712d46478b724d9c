import { decodeMessage, delimiterAt } from './messages';

/** A valid request to a kernel. */
export interface Request {
  readonly type: string;
  /** Its frames up to the content. */
  readonly frames: Buffer[];
}

/** The requests whose content must contain code. */
const withCode = new Set(['execute_request', 'is_complete_request', 'inspect_request', 'complete_request']);
const remembered = 65_536;

/**
 * Makes a filter that passes only valid requests: well-formed, signed with the key, and not seen before (a repeated one is a
 * replay by someone else). All others are dropped silently.
 */
export function checkRequest(key: string): (frames: readonly Buffer[]) => Request | undefined {
  const seen = new Set<string>();
  return (frames) => {
    const message = decodeMessage(frames, key);
    if (!message) return undefined;
    const at = delimiterAt(frames);
    // Not by the id: a Jupyter server may restart its numbering.
    const signature = String(frames[at + 1]);
    if (seen.has(signature)) return undefined;
    seen.add(signature);
    if (seen.size > remembered) seen.delete(seen.values().next().value as string);
    const { type, content } = message;
    const { code, cursor_pos: position = 0 } = content;
    if (withCode.has(type) && (typeof code !== 'string' || !Number.isInteger(position))) return undefined;
    return { type, frames: frames.slice(0, at + 6) };
  };
}
