import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { notebookHtml } from 'texton-lab/dist/notebook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notebookOf, temporaryFile } from '../notebook/fixtures';
import { browserPath, startBrowser } from './browser';

/** HTML that runs a script, loads something or leaves the page; the server at `home` counts what reaches it. */
const attacks = (home: string): string[] => [
  '<script>ran()</script>',
  '<scr<script></script>ipt>ran()</script>',
  `<script src="${home}/a.js"></script><script src="data:text/javascript,ran()"></script>`,
  `<img src=x onerror="ran()"><img src="${home}/a.png" srcset="${home}/b.png 2x">`,
  '<svg onload="ran()"><script>ran()</script><animate onbegin="ran()" attributeName="x"></svg>',
  '<svg><a xlink:href="javascript:ran()"><text y="20">click</text></a><use href="data:image/svg+xml,x"></svg>',
  '<body onload="ran()" onfocus="ran()"><input autofocus onfocus="ran()"><details open ontoggle="ran()">x</details>',
  `<iframe srcdoc="<script>parent.ran()</script>"></iframe><iframe src="${home}/frame"></iframe>`,
  '<iframe src="javascript:parent.ran()"></iframe><object data="data:text/html,<script>ran()</script>"></object>',
  `<embed src="${home}/embed"><video src="${home}/v" poster="${home}/p"></video><audio src="${home}/s" autoplay></audio>`,
  `<link rel="stylesheet" href="${home}/a.css"><link rel="prefetch" href="${home}/b"><link rel="preconnect" href="${home}">`,
  `<style>@import "${home}/c.css"; body { background: url(${home}/d.png) }</style>`,
  `<p style="background:url(${home}/e.png)">x</p><table background="${home}/f.png"><tr><td>x</td></tr></table>`,
  `<form id="form" action="${home}/form"><input name="a" value="b"><button>x</button></form>`,
  `<base href="${home}/base/"><img src="relative.png">`,
  '<a href="javascript:ran()">a</a><a href="java&#10;script:ran()">b</a><a href="&#1;javascript:ran()">c</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran()&gt;">',
  '<math><annotation-xml encoding="text/html"><img src=x onerror="ran()"></annotation-xml><mi xlink:href="javascript:ran()">x</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>"></noscript><xmp><img src=x onerror=ran()></xmp>',
  '<p title="&#27;[" lang="onmouseover=ran() x=">x</p><b title="`><img src=x onerror=ran()>">x</b>',
  '<!--><img src=x onerror=ran()>--><![CDATA[><img src=x onerror=ran()>]]><?x ><img src=x onerror=ran()>?>',
  '<template><img src=x onerror=ran()></template><select><option><img src=x onerror=ran()></select>',
  '<b\0 onclick=ran()>x</b><im\0g src=x onerror=ran()><a id="ran" name="body"></a>',
  '<textarea><img src=x onerror=ran()></textarea></textarea><title></title><img src=x onerror=ran()>',
  '<div style="position:fixed;inset:0;z-index:99">over everything</div></section></main>',
];

describe.skipIf(browserPath() === undefined && !process.env['CI'])('an executed notebook’s page', () => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end();
  });
  let home: string;
  let browser: Browser;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  /** Opens a page, uses it as a reader does, and tells what it should not have done. */
  async function use(html: string, act: (page: Page) => Promise<unknown>): Promise<string[]> {
    const page = await browser.newPage();
    const address = pathToFileURL(temporaryFile('page.html', html)).href;
    const done: string[] = [];
    await page.exposeFunction('ran', () => void done.push('a script ran'));
    page.on('popup', () => done.push('a window opened'));
    page.on('dialog', () => done.push('a dialog opened'));
    page.on('request', (request) => {
      const url = request.url();
      if (url !== address && !url.startsWith('data:image/')) done.push(`loaded ${url}`);
    });
    await page.goto(address);
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    await page.mouse.move(300, 300);
    await act(page);
    await page.waitForTimeout(500);
    if (page.url() !== address) done.push(`left for ${page.url()}`);
    await page.close();
    return [...done, ...reached.splice(0).map((url) => `reached the server: ${url}`)];
  }

  it('runs, loads and sends nothing, and stays, whatever its notebook holds', async () => {
    const refresh = `<meta http-equiv="refresh" content="0;url=${home}/refresh">`;
    const all = [...attacks(home), refresh];
    const output = (data: { [type: string]: unknown }, metadata = {}) => ({
      output_type: 'display_data' as const,
      data,
      metadata,
    });
    const breakout = '"><img src=x onerror=ran()>';
    const html = notebookHtml(
      notebookOf(
        ...all.map((source) => ({ source: `# ${breakout}\n\n${source}`, cell_type: 'markdown' as const })),
        {
          source: `[a](javascript:ran()) ![b](${home}/g.png) ![c](attachment:${breakout}) ![c](attachment:c)`,
          cell_type: 'markdown',
          attachments: { c: { [`image/png${breakout}`]: 'QQ==', 'image/png': breakout } },
        },
        {
          source: `'${breakout}' /* </code></pre>${breakout}`,
          execution_count: breakout as unknown as number,
          outputs: [
            ...all.map((text) => output({ 'text/html': text })),
            ...all.map((text) => output({ 'text/markdown': text })),
            ...all.map((text) =>
              output({ 'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>` }),
            ),
            output({ 'image/png': breakout }),
            output({ 'image/png': 'QQ==', 'text/plain': breakout }, { 'image/png': { width: breakout } }),
            output({ [breakout]: 1 }),
            { output_type: 'stream', name: breakout, text: breakout },
            { output_type: 'error', ename: breakout, evalue: breakout, traceback: [breakout] },
          ],
        },
      ),
      { title: `</title>${breakout}` },
    );
    const forbidden =
      'script, iframe, object, embed, form, input, base, link, svg, video, main style, main meta, [id], [target], main ~ *';
    const found = await use(html, async (page) => {
      expect(await page.locator(forbidden).count()).toBe(0);
      const facts = await page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) => [
        ...element.getAttributeNames().filter((name) => name.startsWith('on')),
        ...(element.href && !/^(https?|mailto|file):/.test(element.href) ? [element.href] : []),
        ...(getComputedStyle(element).position === 'fixed' ? ['fixed'] : []),
      ])`);
      expect(facts).toEqual([]);
      await page.evaluate(`document.querySelectorAll('a:not([href])').forEach((link) => link.click())`);
    });
    expect(found).toEqual([]);
  });

  it('runs, loads and sends nothing even where something has passed the sanitiser', async () => {
    const page = notebookHtml(notebookOf({ source: 'MARK', cell_type: 'markdown' }));
    const html = page.replace('MARK', () => attacks(home).join('\n'));
    const found = await use(html, (opened) =>
      opened.evaluate(`document.getElementById('form')?.submit(); document.baseURI`).then((base) => {
        expect(base).toMatch(/^file:/);
      }),
    );
    // The browser reports what it would have loaded but for the policy, too: what counts is what the server got.
    expect(found.filter((what) => !what.startsWith('loaded'))).toEqual([]);
  });
});
