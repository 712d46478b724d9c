import fc from 'fast-check';
import { escapeHtml, highlightCode } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

describe('highlightCode', () => {
  it('marks comments, strings, numbers, keywords and calls', () => {
    expect(highlightCode("const n = f(0x1F, 'a<b'); // of 2")).toBe(
      '<span class="keyword">const</span> n = <span class="call">f</span>(<span class="number">0x1F</span>, ' +
        '<span class="string">\'a&lt;b\'</span>); <span class="comment">// of 2</span>',
    );
  });
  it('takes property names for what they are', () => {
    expect(highlightCode('{ from: 1 }, Array.from')).not.toContain('keyword');
  });
  it('changes no character of the code', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(highlightCode(text).replaceAll(/<span class="\w+">|<\/span>/g, '')).toBe(escapeHtml(text));
      }),
    );
  });
});
