import sanitizeHtml = require('sanitize-html');
import { isDataAddress } from './data-address';
import { escapeHtml } from './highlight-code';
import { withoutControls } from './plain-text';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Elements for text, lists, tables, pictures and bars; none that run, load or submit anything. */
const textTags =
  words(`a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark meter ol p pre progress q rp rt ruby s samp small span
  strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`);

/** The output of temml, and MathML Core, without integration points where a browser parses HTML again. */
const mathTags =
  words(`annotation math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`);

const mathAttributes =
  words(`accent accentunder columnalign columnlines columnspacing columnspan depth display
  displaystyle encoding fence form frame height largeop linebreak linethickness lspace mathbackground mathcolor mathsize
  mathvariant maxsize minsize movablelimits notation rowlines rowspacing rowspan rspace scriptlevel separator stretchy
  symmetric voffset width xmlns`);

const textAttributes: { readonly [tag: string]: readonly string[] } = {
  '*': words('align aria-* class dir lang role style title'),
  a: ['href', 'rel'],
  col: ['span', 'width'],
  colgroup: ['span'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['value'],
  meter: words('value min max low high optimum'),
  ol: ['start', 'type', 'reversed'],
  progress: ['value', 'max'],
  table: ['border', 'cellpadding', 'cellspacing', 'width'],
  td: words('colspan rowspan headers valign width'),
  th: words('colspan rowspan headers scope valign width'),
  time: ['datetime'],
};

/** Styles that cannot move an element over other parts of the page. */
const styleNames =
  words(`align-items align-self background background-color border border-bottom border-collapse border-color border-left
  border-radius border-right border-spacing border-style border-top border-width box-sizing caption-side color display
  flex flex-direction flex-wrap float clear font font-family font-size font-style font-variant font-weight gap grid-column
  grid-template-columns height image-rendering justify-content letter-spacing line-height list-style list-style-type margin margin-bottom margin-left
  margin-right margin-top math-depth math-style max-height max-width min-height min-width opacity overflow overflow-wrap
  overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent
  text-transform vertical-align white-space width word-break`);

/** Words, colours and lengths; no `url(…)` or other function, no escapes, no negative lengths. */
const styleValue = /^(?!-|[^]*\W-)(?:(?:rgba?|hsla?|minmax)\(|[-\w#%.,)/!'"\s])*$/i;

/** Elements to remove with their content; must include all raw-text elements. */
const nonTextTags =
  words(`applet audio canvas embed frameset head iframe noembed noframes noscript object option
  plaintext script select style svg template textarea title video xmp`);

/** Deepest nesting: browsers show at most 512 levels, and the parser takes quadratic time. */
const deepest = 1000;

const rules = {
  allowedTags: [...textTags, ...mathTags],
  nonTextTags,
  allowedAttributes: {
    ...textAttributes,
    ...Object.fromEntries(mathTags.map((tag) => [tag, mathAttributes])),
  },
  // The classes of highlighted code and of temml; other classes of the style sheet affect the layout.
  allowedClasses: { '*': ['comment', 'string', 'number', 'keyword', 'call', 'language-*', 'tml-*'] },
  allowedStyles: { '*': Object.fromEntries(styleNames.map((name) => [name, [styleValue]])) },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
};

/** Options of {@link sanitiseHtml}. */
export interface SanitiseHtmlOptions {
  /** Returns the address under which a page shows a picture, as a `data:` address; undefined leaves its text only. */
  readonly picture?: (address: string) => string | undefined;
  /** Returns the address of a link in its place. @defaultValue the same */
  readonly link?: (address: string) => string;
}

/**
 * Sanitises untrusted HTML: keeps only harmless elements, attributes, styles and URLs from a list, and closes all elements. Links
 * open only by a click; pictures are `data:` URLs or replaced by their text.
 *
 * Everything kept is serialised again with escaped text and without raw-text elements. So a browser finds only the listed
 * tags in the result, even if it would parse the original differently.
 */
export function sanitiseHtml(html: string, options: SanitiseHtmlOptions = {}): string {
  let depth = 0;
  const tooDeep = new Error('sanitiseHtml: elements are nested too deeply');
  try {
    const clean = sanitizeHtml(html, {
      ...rules,
      transformTags: {
        a: (tagName, { href, ...attribs }) => ({
          tagName,
          attribs: {
            ...(href !== undefined && { href: options.link?.(href) ?? href }),
            ...attribs,
            rel: 'noopener noreferrer',
          },
        }),
        img: (tagName, { src = '', ...attribs }) => {
          const address = isDataAddress(src) ? src : options.picture?.(src);
          if (address !== undefined) return { tagName, attribs: { src: address, ...attribs } };
          return { tagName: 'em', attribs: {}, text: pictureNote(src, attribs['alt']) };
        },
      },
      onOpenTag: () => {
        if (++depth > deepest) throw tooDeep;
      },
      onCloseTag: () => void depth--,
    });
    // Not whole escape sequences, which could swallow quotes and brackets of the HTML.
    return withoutControls(clean);
  } catch (error) {
    if (error !== tooDeep) throw error;
    return `<pre>${escapeHtml(html)}</pre>`;
  }
}

function pictureNote(source: string, text: string | undefined): string {
  const name = source.length > 100 ? `${source.slice(0, 100)}…` : source;
  return text ? `[${text}: no picture ${name}]` : `[no picture ${name}]`;
}
