import { escapeHtml } from './highlight-code';
import { pageHtml } from './page-html';

/** A notebook in a gallery; addresses are relative to the gallery's page. */
export interface GalleryEntry {
  readonly page: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly sentence?: string | undefined;
  /** Address of a picture. */
  readonly thumbnail?: string | undefined;
  /** Address of the notebook itself. */
  readonly notebook: string;
}

/** Options of {@link galleryHtml}. */
export interface GalleryHtmlOptions {
  readonly title: string;
  readonly introduction: string;
  /** Address of the API reference. @defaultValue not linked */
  readonly reference?: string;
}

const policy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const style = `
main { max-width: 68rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1.25rem; list-style: none; padding: 0; margin: 1.5rem 0; }
.card { display: flex; flex-direction: column; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.card > a:first-child { display: block; height: 10rem; background: var(--code); overflow: hidden; }
.card img { width: 100%; height: 100%; object-fit: cover; object-position: top left; display: block; }
.card h2 { font-size: 1.1rem; margin: 0.8rem 1rem 0; padding: 0; border: 0; }
.card p { margin: 0.35rem 1rem 0; font-size: 0.92rem; line-height: 1.5; }
.card .subtitle { color: var(--faint); font-size: 0.85rem; }
.card .links { margin-top: auto; padding: 0.7rem 0 0.9rem; font-size: 0.85rem; }
.blank { display: grid; place-items: center; height: 100%; font-size: 3rem; font-weight: bold; color: var(--faint); }
`;

/** Makes the page that shows notebooks as cards with a picture and a sentence each; it needs no script. */
export function galleryHtml(entries: readonly GalleryEntry[], options: GalleryHtmlOptions): string {
  const reference =
    options.reference === undefined
      ? ''
      : `<p><a href="${escapeHtml(options.reference)}">API reference of the library</a></p>`;
  const body = `<h1>${escapeHtml(options.title)}</h1>
<p>${escapeHtml(options.introduction)}</p>
${reference}
<ul class="cards">
${entries.map(card).join('\n')}
</ul>`;
  return pageHtml({ title: options.title, policy, style, body });
}

function card(entry: GalleryEntry): string {
  const page = escapeHtml(entry.page);
  const title = escapeHtml(entry.title);
  const picture =
    entry.thumbnail === undefined
      ? `<span class="blank">${escapeHtml(entry.title.slice(0, 1))}</span>`
      : `<img src="${escapeHtml(entry.thumbnail)}" alt="">`;
  const paragraph = (text: string | undefined, kind: string): string =>
    text === undefined ? '' : `<p${kind}>${inItsLanguage(text)}</p>`;
  return (
    `<li class="card"><a href="${page}" tabindex="-1" aria-hidden="true">${picture}</a>` +
    `<h2><a href="${page}">${title}</a></h2>${paragraph(entry.subtitle, ' class="subtitle"')}` +
    `${paragraph(entry.sentence, '')}` +
    `<p class="links"><a href="${escapeHtml(entry.notebook)}" download>Notebook with outputs</a></p></li>`
  );
}

/** Text as HTML, its Chinese parts marked as such. */
function inItsLanguage(text: string): string {
  return escapeHtml(text).replace(/\p{Script=Han}+/gu, '<span lang="zh">$&</span>');
}
