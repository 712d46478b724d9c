import { renderMarkdown } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { longText, processorSeconds } from './fixtures';

const picture = (address: string) => (address === 'a.png' ? 'data:image/png;base64,AA' : undefined);

describe('renderMarkdown', () => {
  it('writes formulas as MathML, in a line and on lines of their own', () => {
    const inline = renderMarkdown('a *b* $x_1*y_2$ c');
    expect(inline).toContain('<em>b</em>');
    expect(inline).toMatch(/<math.*<msub>/);
    expect(renderMarkdown('$$\nx^2\n$$\n\nafter')).toMatch(/<math display="block".*<msup>[^]*<p>after<\/p>/);
  });
  it('takes prices for prices', () => {
    expect(renderMarkdown('It costs $5 and then $6.')).toBe('<p>It costs $5 and then $6.</p>\n');
  });
  it('shows a formula that it cannot read as it was typed', () => {
    expect(renderMarkdown('$\\nonsense{<}$')).toBe('<p><code>$\\nonsense{&lt;}$</code></p>\n');
  });
  it('keeps HTML such as details, and highlights code', () => {
    expect(renderMarkdown('<details><summary>Hint</summary>\n\n**b**\n\n</details>')).toMatch(
      /<details>.*\n<p><strong>b/,
    );
    expect(renderMarkdown('```ts\nconst a = 1;\n```')).toContain('<span class="keyword">const</span>');
  });
  it('shows pictures that are embedded and only the text of others', () => {
    expect(renderMarkdown('![A](a.png)', { picture })).toContain(
      '<img src="data:image/png;base64,AA" alt="A" />',
    );
    expect(renderMarkdown('![B](https://example.org/b.png)', { picture })).toContain(
      '<em>[B: no picture https://example.org/b.png]</em>',
    );
    expect(renderMarkdown('<img src="a.png" onerror="x()">', { picture })).toContain(
      '<img src="data:image/png;base64,AA" />',
    );
  });
  it('ends a formula where `$$` ends a line, over several lines, in a list and after another', () => {
    expect(renderMarkdown('$$a$$ b $$\n\nc')).toMatch(/^<p>.*<\/p>\n<p>c<\/p>|<code>/);
    expect(renderMarkdown('- $$x\n  y$$\n- z').match(/<math display="block"/g)).toHaveLength(1);
    expect(renderMarkdown('$$x$$\n$$y$$\n').match(/<math display="block"/g)).toHaveLength(2);
    expect(renderMarkdown('$$x\n\nno end')).toBe('<p>$$x</p>\n<p>no end</p>\n');
  });
  it.each(['$$x\n', '$$x\n\n', '- $$x\n', '$x ', '[', '<!-- ', '<div>', '`a``', '> '])(
    'takes time in proportion to the length of a text of %j',
    (part) => {
      expect(processorSeconds(() => renderMarkdown(longText(part)))).toBeLessThan(3);
    },
  );
  it('does not let a formula make millions of symbols with macros of its own', () => {
    const formula = `$\\def\\a{${'x'.repeat(1000)}}${'\\a'.repeat(500)}$`;
    expect(renderMarkdown(formula).length).toBeLessThan(10_000);
    expect(renderMarkdown('$\\def\\R{\\mathbb{R}} x \\in \\R$')).toContain('<mi>ℝ</mi>');
  });
  it('shows a formula that is too long for one as it was typed', () => {
    expect(renderMarkdown(`$${'x'.repeat(6000)}$`)).toMatch(/^<p><code>\$x+\$<\/code><\/p>\n$/);
  });
  it('reads a link that is broken', () => {
    expect(renderMarkdown('[a](%E0%A4%A) ![b](%E0%A4%A)', { picture })).toContain(
      '>a</a> <em>[b: no picture',
    );
  });
});
