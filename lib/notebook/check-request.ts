import { decodeMessage, delimiterAt } from './messages';

/** A request that a kernel may answer. */
export interface Request {
  readonly type: string;
  /** Its frames, without any after its content. */
  readonly frames: Buffer[];
}

/** The requests whose content must hold code. */
const withCode = new Set(['execute_request', 'is_complete_request', 'inspect_request', 'complete_request']);
const remembered = 65_536;

/**
 * Makes a function that lets through what a kernel may answer: requests in the right shape, signed with the key, each
 * once (a second one is a copy that somebody else sends). Of the rest it says nothing.
 */
export function checkRequest(key: string): (frames: readonly Buffer[]) => Request | undefined {
  const seen = new Set<string>();
  return (frames) => {
    const message = decodeMessage(frames, key);
    if (!message) return undefined;
    const at = delimiterAt(frames);
    // Not the id: a server of Jupyter counts its requests from zero more than once.
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
