import { renderMarkdown, sanitiseHtml } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { longText, processorSeconds } from './fixtures';

describe('sanitiseHtml', () => {
  it.each([
    ['text', '<p>a <b>b</b> <code>c</code> &lt; &amp; "d"</p>'],
    ['a details element', '<details open><summary>Hint</summary><ol start="3"><li>x</li></ol></details>'],
    ['a table', '<table><tr><td colspan="2" style="text-align:right;color:#f00">1</td></tr></table>'],
    ['a bar', '<progress value="3" max="10"></progress>'],
    ['another bar', '<div style="width:40%;height:1em;background:rgb(0, 99, 200)"></div>'],
    ['a picture', '<img src="data:image/png;base64,QQ==" alt="a" width="3" />'],
    ['a link', '<a href="02-filter-bank.ipynb#x" rel="noopener noreferrer">next</a>'],
  ])('keeps %s', (_name, html) => {
    expect(sanitiseHtml(html)).toBe(html);
  });
  it('keeps what temml writes', () => {
    const formulas = [
      '\\frac{a}{b}',
      '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
      '\\sqrt[3]{x}',
      '\\hat x',
      '\\sum_{i=1}^n',
    ];
    for (const formula of formulas) {
      const html = renderMarkdown(`$$${formula}$$`);
      expect(sanitiseHtml(html)).toBe(html);
      expect(html).toMatch(/<math.*<annotation encoding="application\/x-tex">.*<\/math>/);
    }
  });
  it.each([
    ['<scr<script></script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
    ['<script>alert(1)</script>a', 'a'],
    ['<img src=x onerror=alert(1)>', '<em>[no picture x]</em>'],
    ['<svg onload=alert(1)><script>1</script></svg>a', 'a'],
    ['<b onclick="x()" id="main" name="a" tabindex="0" autofocus>a</b>', '<b>a</b>'],
    ['<meta http-equiv="refresh" content="0;url=https://example.org">a', 'a'],
    ['<base href="https://example.org/">a', 'a'],
    ['<form action="https://example.org"><button formaction="x">a</button><input></form>', 'a'],
    ['<iframe srcdoc="<script>1</script>"></iframe><object data="x"></object><embed src="x">a', 'a'],
    ['<link rel="stylesheet" href="https://example.org/a.css"><style>*{display:none}</style>a', 'a'],
    [
      '<a href="https://example.org" target="_blank" ping="https://example.org">a</a>',
      '<a href="https://example.org" rel="noopener noreferrer">a</a>',
    ],
    [
      '<img srcset="https://example.org/a.png 2x" src="data:text/html;base64,QQ==">',
      '<em>[no picture data:text/html;base64,QQ==]</em>',
    ],
    // Elements in which published faults of the sanitiser lie; none is let through.
    ['<textarea></textarea/><img src=x onerror=alert(1)></textarea>a', undefined],
    ['<xmp></xmp/><img src=x onerror=alert(1)></xmp>a', undefined],
    ['<svg><a><animate attributeName="href" values="javascript:alert(1)"/><text>b</text></a></svg>a', 'a'],
    ['<svg><set attributeName="href" to="javascript:alert(1)"/></svg>a', 'a'],
    ['<video poster="https://example.org/a.png"><source src="x"></video>a', 'a'],
    ['<p style="position:fixed;inset:0;z-index:9;color:red">a</p>', '<p style="color:red">a</p>'],
    ['<p style="background:url(https://example.org)">a</p>', '<p>a</p>'],
    ['<p style="background:\\75rl(https://example.org)">a</p>', '<p>a</p>'],
    ['<p style="margin-top:-500px;color:red} body{display:none">a</p>', '<p style="color:red">a</p>'],
    ['<p style="width:expression(alert(1))">a</p>', '<p>a</p>'],
    ['<p class="count comment outputs">a</p>', '<p class="comment">a</p>'],
    [
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
      undefined,
    ],
    [
      '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
      '<math></math>',
    ],
    [
      '<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>',
      '<math><mi>x</mi></math>',
    ],
    ['<!-- <b>a</b> --><![CDATA[ <script>1</script> ]]><?php x ?>b', undefined],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', undefined],
    ['<xmp><script>alert(1)</script></xmp><plaintext><textarea></textarea><script>1</script>', undefined],
    ['<b\0>a</b\0> <scr\0ipt>alert(1)</scr\0ipt>', undefined],
    ['<a href="java\nscript:alert(1)">a</a>', '<a rel="noopener noreferrer">a</a>'],
    ['<b title="&#27;[" dir="onclick=alert(1) x=">a</b>', '<b title="[" dir="onclick=alert(1) x=">a</b>'],
    ['<div><p>a', '<div><p>a</p></div>'],
    ['a</div></section></main>', 'a'],
  ])('writes %j as %j', (html, expected) => {
    const clean = sanitiseHtml(html);
    if (expected !== undefined) expect(clean).toBe(expected);
    const tags = Array.from(clean.matchAll(/<\/?([^\s>]*)/g), (match) => match[1] as string);
    const harmless = new Set(['b', 'p', 'em', 'img', 'math', 'mtext', 'table', 'a', 'mi', 'div']);
    expect(tags.filter((tag) => !harmless.has(tag))).toEqual([]);
  });
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java&#9;script:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    '&#0000106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//example.org',
  ])('keeps no link to %j', (address) => {
    expect(sanitiseHtml(`<a href="${address}">a</a>`)).toBe('<a rel="noopener noreferrer">a</a>');
  });
  it('shows a picture only where it is one or is found', () => {
    const picture = (address: string) => (address === 'a.png' ? 'data:image/png;base64,QQ==' : undefined);
    expect(sanitiseHtml('<img src="a.png" alt="A">', { picture })).toBe(
      '<img src="data:image/png;base64,QQ==" alt="A" />',
    );
    expect(sanitiseHtml('<img src="b.png" alt="<b>&quot;">', { picture })).toBe(
      '<em>[&lt;b&gt;": no picture b.png]</em>',
    );
    expect(sanitiseHtml('<img> after')).toBe('<em>[no picture ]</em> after');
  });
  it('shows the source of elements in each other without end', () => {
    expect(sanitiseHtml('<div>'.repeat(1000))).toBe('<div>'.repeat(1000) + '</div>'.repeat(1000));
    expect(sanitiseHtml('<b>'.repeat(1001))).toBe(`<pre>${'&lt;b&gt;'.repeat(1001)}</pre>`);
  });
  it.each([
    '<b>',
    '</b>',
    '<b></i>',
    '<',
    '<!--',
    '<a href="',
    '<p style="color:red">',
    '&',
    '<li><div>',
    '<math>',
  ])('takes time in proportion to the length of %j', (part) => {
    expect(processorSeconds(() => sanitiseHtml(longText(part)))).toBeLessThan(5);
  });
});
