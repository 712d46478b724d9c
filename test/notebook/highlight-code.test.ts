import fc from 'fast-check';
import { escapeHtml, highlightCode } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { longText, processorSeconds } from './fixtures';

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
  it('leaves a quote and the mark of a comment that nothing ends as they are', () => {
    expect(highlightCode("it's of\n/* 'a'")).toBe(
      'it\'s <span class="keyword">of</span>\n/* <span class="string">\'a\'</span>',
    );
  });
  it.each(["\\'", '/* ', '`\\', 'a', '"\\"', '1_', 'in ', "'\n"])(
    'takes time in proportion to the length of code of %j',
    (part) => {
      expect(processorSeconds(() => highlightCode(longText(part)))).toBeLessThan(1);
    },
  );
});
