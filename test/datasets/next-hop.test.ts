import { nextHop } from 'texton-lab/dist/datasets/next-hop';
import { describe, expect, it } from 'vitest';

describe('nextHop', () => {
  it('resolves the address that a redirect names', () => {
    expect(nextHop('https://a.org/x/y.zip', 'z.zip')).toBe('https://a.org/x/z.zip');
    expect(nextHop('http://a.org/y.zip', 'https://b.org/y.zip')).toBe('https://b.org/y.zip');
    expect(nextHop('http://a.org/y.zip', '//c.org/y.zip')).toBe('http://c.org/y.zip');
  });

  it('never leads from https to http', () => {
    expect(() => nextHop('https://a.org/y.zip', 'http://a.org/y.zip')).toThrow(
      "the server redirects to 'http://a.org/y.zip', which is not encrypted, unlike https://a.org/y.zip",
    );
  });

  it('refuses what is no address of the web', () => {
    expect(() => nextHop('http://a.org', null)).toThrow('the server redirects without an address');
    expect(() => nextHop('http://a.org', 'http://[')).toThrow('which is not a URL');
    for (const place of ['file:///etc/passwd', 'data:,x', 'ftp://a.org/'])
      expect(() => nextHop('http://a.org', place)).toThrow('which is not an http(s) URL');
    expect(() => nextHop('http://a.org', 'data:\u009bx')).toThrow("to 'data:\\x9bx'");
  });
});
