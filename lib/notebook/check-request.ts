import { decodeMessage, delimiterAt } from './messages';

/** A request that a kernel may answer. */
export interface Request {
  readonly type: string;
  /** Its frames, without any after its content. */
  readonly frames: Buffer[];
}

/** The requests that tslab answers, and whether their content must hold code. */
const withCode: { readonly [type: string]: boolean } = {
  kernel_info_request: false,
  comm_info_request: false,
  shutdown_request: false,
  execute_request: true,
  is_complete_request: true,
  inspect_request: true,
  complete_request: true,
};
const remembered = 65_536;

/**
 * Makes a function that lets through what a kernel may answer: requests of known types, in the right shape, signed with
 * the key, each once (a second one is a copy that somebody else sends). Of the rest it says nothing.
 */
export function checkRequest(key: string): (frames: readonly Buffer[]) => Request | undefined {
  const seen = new Set<string>();
  return (frames) => {
    const message = decodeMessage(frames, key);
    if (!message || seen.has(message.id)) return undefined;
    seen.add(message.id);
    if (seen.size > remembered) seen.delete(seen.values().next().value as string);
    const { type, content } = message;
    if (!Object.hasOwn(withCode, type)) return undefined;
    const { code, cursor_pos: position = 0 } = content;
    if (withCode[type] && (typeof code !== 'string' || !Number.isInteger(position))) return undefined;
    return { type, frames: frames.slice(0, delimiterAt(frames) + 6) };
  };
}
