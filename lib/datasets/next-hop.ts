import { visibleText } from '../core';
import { Refusal } from './refusal';

/**
 * Returns the target of a redirect.
 * @throws Refusal when it is not an http(s) URL, or leads from https to http
 */
export function nextHop(from: string, location: string | null): string {
  if (location === null) throw new Refusal('the server redirects without an address');
  const shown = visibleText(location);
  if (!URL.canParse(location, from))
    throw new Refusal(`the server redirects to '${shown}', which is not a URL`);
  const to = new URL(location, from);
  if (to.protocol !== 'https:' && to.protocol !== 'http:')
    throw new Refusal(`the server redirects to '${shown}', which is not an http(s) URL`);
  if (to.protocol === 'http:' && new URL(from).protocol === 'https:')
    throw new Refusal(`the server redirects to '${shown}', which is not encrypted, unlike ${from}`);
  return to.href;
}
