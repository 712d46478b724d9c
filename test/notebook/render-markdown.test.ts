import { renderMarkdown } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

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
      '<img src="data:image/png;base64,AA" alt="A">',
    );
    expect(renderMarkdown('![B](https://example.org/b.png)', { picture })).toContain('<em>[B]</em>');
  });
});
