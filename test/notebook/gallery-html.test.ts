import { galleryHtml } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

const plain = { page: 'a.html', title: 'A', notebook: 'a.ipynb' };

describe('galleryHtml', () => {
  it('links each notebook with its picture and its sentence, and the reference', () => {
    const html = galleryHtml(
      [{ ...plain, subtitle: '纹理 (Textures)', sentence: 'What it is.', thumbnail: 'thumbnails/a.png' }],
      { title: 'Lab', introduction: 'Lessons.', reference: 'api/index.html' },
    );
    expect(html).toContain('<h2><a href="a.html">A</a></h2>');
    expect(html).toContain('<img src="thumbnails/a.png" alt="">');
    expect(html).toContain(
      '<p class="subtitle"><span lang="zh">纹理</span> (Textures)</p><p>What it is.</p>',
    );
    expect(html).toContain('<a href="a.ipynb" download>');
    expect(html).toContain('<a href="api/index.html">');
  });

  it('shows text as text', () => {
    const html = galleryHtml([{ ...plain, title: '<b>"&' }], { title: '<i>', introduction: '</main>' });
    expect(html).toContain('<a href="a.html">&lt;b&gt;&quot;&amp;</a>');
    expect(html).toContain('<h1>&lt;i&gt;</h1>');
    expect(html).toContain('<p>&lt;/main&gt;</p>');
    expect(html).not.toContain('API reference');
  });
});
