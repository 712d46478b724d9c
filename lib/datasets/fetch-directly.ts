import { nextHop } from './next-hop';
import { Refusal } from './refusal';

/** As many redirects as are followed. */
const MAX_HOPS = 10;

/**
 * Fetches an address and follows redirects, but never from https to http.
 * @param onHop called when a redirect has come
 * @throws Refusal for a redirect that is not followed, and for an answer in an encoding that was not asked for
 */
export async function fetchDirectly(
  url: string,
  init: { readonly headers: Record<string, string>; readonly signal: AbortSignal },
  onHop: () => void,
): Promise<Response> {
  let at = url;
  for (let hops = 0; hops <= MAX_HOPS; hops++) {
    const response = await fetch(at, { ...init, redirect: 'manual' });
    if (![301, 302, 303, 307, 308].includes(response.status)) return refuseEncoded(response);
    await response.body?.cancel();
    at = nextHop(at, response.headers.get('location'));
    onHop();
  }
  throw new Refusal(`the server redirects more than ${MAX_HOPS} times`);
}

/** What is decoded on the way has another length than the server tells, and cannot be taken up where it broke. */
async function refuseEncoded(response: Response): Promise<Response> {
  const encoding = response.headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() === 'identity') return response;
  await response.body?.cancel();
  throw new Refusal(`the server sends the file encoded (${encoding}), which it was asked not to do`);
}
