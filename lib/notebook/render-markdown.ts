import MarkdownIt from 'markdown-it';
import temml from 'temml';
import { escapeHtml, highlightCode } from './highlight-code';
import { plainText } from './plain-text';
import { sanitiseHtml, type SanitiseHtmlOptions } from './sanitise-html';

type Renderer = ReturnType<typeof MarkdownIt>;

const markdown: Renderer = mathMarkdown();

/** In characters. */
const longestFormula = 5000;

/** Positions of `$$` at line ends, by document. */
const closings = new WeakMap<object, readonly number[]>();

/**
 * Renders a Markdown cell as HTML. Formulas between `$` or `$$` become MathML, which browsers draw with their own fonts, so that
 * nothing has to be loaded or embedded. Harmless HTML in the text is kept, as in Jupyter (`<details>`).
 */
export function renderMarkdown(text: string, options: SanitiseHtmlOptions = {}): string {
  return sanitiseHtml(markdown.render(plainText(text)), options);
}

function mathMarkdown(): Renderer {
  const renderer = new MarkdownIt({
    html: true,
    linkify: false,
    typographer: false,
    highlight: highlightCode,
  });
  // Formulas come before escapes and emphasis: `\_`, `*` and `_` have other meanings in them.
  renderer.inline.ruler.before('escape', 'math', (state, silent) => {
    const match = /^(\$\$?)(?!\s)([^$]+?)(?<!\s)\1(?!\d)/.exec(state.src.slice(state.pos));
    if (!match) return false;
    if (!silent) {
      const token = state.push('math', 'math', 0);
      token.content = match[2] as string;
      token.block = match[1] === '$$';
    }
    state.pos += match[0].length;
    return true;
  });
  renderer.block.ruler.before(
    'fence',
    'math',
    (state, startLine, endLine, silent) => {
      const from = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
      if (!state.src.startsWith('$$', from)) return false;
      const to = state.eMarks[endLine - 1] as number;
      const close = nextClosing(state, from + 3);
      if (close === undefined || close + 2 > to) return false;
      if (silent) return true;
      const content = state.src.slice(from + 2, close);
      const token = state.push('math', 'math', 0);
      token.content = content.trim();
      token.block = true;
      state.line = startLine + content.split('\n').length;
      return true;
    },
    { alt: ['paragraph'] },
  );
  renderer.renderer.rules['math'] = (tokens, index) => {
    const token = tokens[index];
    return token ? toMathMl(token.content, token.block) : '';
  };
  return renderer;
}

/**
 * The first `$$` at the end of a line, at or after `from`. All are found once, because searching from every `$$` would take
 * quadratic time in a text with many unclosed ones.
 */
function nextClosing(state: { readonly src: string }, from: number): number | undefined {
  let places = closings.get(state);
  if (!places) {
    places = Array.from(state.src.matchAll(/(?=\$\$[^\S\n]*(?:\n|$))/g), (match) => match.index);
    closings.set(state, places);
  }
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

/** A formula that is invalid or too long is shown as typed. */
function toMathMl(formula: string, block: boolean): string {
  try {
    if (formula.length > longestFormula) throw new Error('too long');
    // Macros can expand a line to a million symbols.
    const maxExpand = /(?:def|let|command)\b/.test(formula) ? 50 : 1000;
    const options = { displayMode: block, throwOnError: true, annotate: true, maxExpand };
    return temml.renderToString(formula, options);
  } catch {
    const mark = block ? '$$' : '$';
    return `<code>${mark}${escapeHtml(formula)}${mark}</code>`;
  }
}
