import { pageHtml } from 'texton-lab/dist/notebook/page-html';
import { describe, expect, it } from 'vitest';

describe('pageHtml', () => {
  it('has its title as text, its policy, both style sheets and its content', () => {
    const html = pageHtml({ title: '<A>', policy: "default-src 'none'", style: '.x {}', body: '<p>b</p>' });
    expect(html).toContain('<title>&lt;A&gt;</title>');
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'"`);
    expect(html).toMatch(/<style>[^<]*main \{[^<]*\.x \{\}<\/style>/);
    expect(html).toContain('<main>\n<p>b</p>\n</main>');
    expect(html).not.toContain('<script');
  });
});
