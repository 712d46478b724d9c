import sanitizeHtml = require('sanitize-html');
import { isDataAddress } from './data-address';
import { escapeHtml } from './highlight-code';
import { withoutControls } from './plain-text';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Text, lists, tables, pictures and bars: what a notebook says, none of what acts, loads or asks. */
const textTags =
  words(`a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark meter ol p pre progress q rp rt ruby s samp small span
  strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`);

/** What temml writes, and MathML Core; none of the elements in which a browser reads HTML by other rules. */
const mathTags =
  words(`annotation math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`);

const mathAttributes =
  words(`accent accentunder columnalign columnlines columnspacing columnspan depth display
  displaystyle encoding fence form frame height largeop linebreak linethickness lspace mathbackground mathcolor mathsize
  mathvariant maxsize minsize movablelimits notation rowlines rowspacing rowspan rspace scriptlevel separator stretchy
  symmetric voffset width xmlns`);

const textAttributes: { readonly [tag: string]: readonly string[] } = {
  '*': words('align aria-* class dir lang style title'),
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

/** Styles that leave an element in its place: nothing lies over other parts of the page, or is moved there. */
const styleNames =
  words(`align-items background background-color border border-bottom border-collapse border-color border-left
  border-radius border-right border-spacing border-style border-top border-width box-sizing caption-side color display
  flex flex-direction flex-wrap float clear font font-family font-size font-style font-variant font-weight gap height
  justify-content letter-spacing line-height list-style list-style-type margin margin-bottom margin-left
  margin-right margin-top math-depth math-style max-height max-width min-height min-width opacity overflow overflow-x
  overflow-y padding padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent
  text-transform vertical-align white-space width word-break`);

/** Words, colours and lengths; no `url(…)` or other function, no escape, and no minus before a length. */
const styleValue = /^(?!-|[^]*\W-)(?:(?:rgba?|hsla?)\(|[-\w#%.,)/!'"\s])*$/i;

/** Elements whose content is no text of the page; of those that hold raw text, none may be missing here. */
const nonTextTags =
  words(`applet audio canvas embed frameset head iframe noembed noframes noscript object option
  plaintext script select style svg template textarea title video xmp`);

/** Browsers show no more than 512 elements in each other; the parser's time grows with the square of this number. */
const deepest = 1000;

const rules = {
  allowedTags: [...textTags, ...mathTags],
  nonTextTags,
  allowedAttributes: {
    ...textAttributes,
    ...Object.fromEntries(mathTags.map((tag) => [tag, mathAttributes])),
  },
  // The colours of code, and what temml calls its elements: other classes of the page's style sheet move things.
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
}

/**
 * Keeps of a stranger's HTML what is on a list of harmless elements, attributes, styles and addresses, and closes what
 * it opens. A link that is kept opens only by a click; a picture is a `data:` address or becomes its text.
 *
 * Everything kept is written again with its text escaped, and no element that holds raw text is ever written. So a
 * browser finds only the listed tags in the result, even if it would read the original differently from this parser.
 */
export function sanitiseHtml(html: string, options: SanitiseHtmlOptions = {}): string {
  let depth = 0;
  const tooDeep = new Error('sanitiseHtml: too many elements in each other');
  try {
    const clean = sanitizeHtml(html, {
      ...rules,
      transformTags: {
        a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer' } }),
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
    // Not whole escape sequences: those would take in quotes and brackets that are of the HTML by now.
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
