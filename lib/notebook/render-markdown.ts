import MarkdownIt from 'markdown-it';
import temml from 'temml';
import { escapeHtml, highlightCode } from './highlight-code';

type Renderer = ReturnType<typeof MarkdownIt>;

const markdown: Renderer = mathMarkdown();

/** Options of {@link renderMarkdown}. */
export interface RenderMarkdownOptions {
  /** Returns the address under which a page shows a picture, as a `data:` address; undefined leaves its text only. */
  readonly picture?: (address: string) => string | undefined;
}

/**
 * Writes a Markdown cell as HTML. Formulas between `$` or `$$` become MathML, which browsers draw with their own
 * fonts: nothing has to be loaded or embedded. HTML in the text is kept, as Jupyter does (`<details>`).
 */
export function renderMarkdown(text: string, options: RenderMarkdownOptions = {}): string {
  return markdown.render(text, { picture: options.picture });
}

function mathMarkdown(): Renderer {
  const renderer = new MarkdownIt({
    html: true,
    linkify: false,
    typographer: false,
    highlight: highlightCode,
  });
  // Formulas come before escapes and emphasis: `\_`, `*` and `_` mean other things in them.
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
      const match = /^\$\$([^]+?)\$\$[^\S\n]*(?=\n|$)/.exec(state.src.slice(from, to));
      if (!match) return false;
      if (silent) return true;
      const token = state.push('math', 'math', 0);
      token.content = (match[1] as string).trim();
      token.block = true;
      state.line = startLine + match[0].split('\n').length;
      return true;
    },
    { alt: ['paragraph'] },
  );
  renderer.renderer.rules['math'] = (tokens, index) => {
    const token = tokens[index];
    return token ? toMathMl(token.content, token.block) : '';
  };
  renderer.renderer.rules['image'] = (tokens, index, _options, environment) => {
    const token = tokens[index];
    const { picture } = environment as RenderMarkdownOptions;
    const address = String(token?.attrGet('src') ?? '');
    const source = address.startsWith('data:') ? address : picture?.(address);
    const text = escapeHtml(token?.content ?? '');
    return source === undefined
      ? `<em>[${text || 'picture'}]</em>`
      : `<img src="${escapeHtml(source)}" alt="${text}">`;
  };
  return renderer;
}

/** A formula that cannot be read is shown as it was typed. */
function toMathMl(formula: string, block: boolean): string {
  try {
    return temml.renderToString(formula, { displayMode: block, throwOnError: true, annotate: true });
  } catch {
    const mark = block ? '$$' : '$';
    return `<code>${mark}${escapeHtml(formula)}${mark}</code>`;
  }
}
