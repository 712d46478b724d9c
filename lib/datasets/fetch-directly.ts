import { nextHop } from './next-hop';
import { Refusal } from './refusal';

/** Largest number of redirects. */
const MAX_HOPS = 10;

/**
 * Fetches a URL and follows redirects, but never from https to http.
 * @param onHop called for every redirect
 * @throws Refusal for a redirect that is not followed, and for a response with a content encoding
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

/** An encoded response does not have the declared length and cannot be resumed. */
async function refuseEncoded(response: Response): Promise<Response> {
  const encoding = response.headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() === 'identity') return response;
  await response.body?.cancel();
  throw new Refusal(
    `the server sends the file with the content encoding ${encoding}, although the request asks for none`,
  );
}
