import { codeParts } from './code-parts';

const keywords =
  'abstract|as|async|await|boolean|break|case|catch|class|const|continue|default|delete|do|else|enum|export|extends|' +
  'false|finally|for|from|function|if|implements|import|in|instanceof|interface|let|new|null|number|of|readonly|' +
  'return|static|string|super|switch|this|throw|true|try|type|typeof|undefined|unknown|var|void|while|yield';

// The last alternative consumes a whole name; searching from each of its letters would take quadratic time.
const token = new RegExp(
  [
    /(?<number>\b(?:0x[\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?)\b)/.source,
    `(?<keyword>(?<!\\.)\\b(?:${keywords})\\b)(?!\\s*:)`,
    /(?<call>[\p{L}_$][\p{L}\d_$]*)(?=\()/u.source,
    /[\p{L}_$][\p{L}\d_$]*/u.source,
  ].join('|'),
  'gu',
);

/** Escapes text for HTML elements and attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Highlights TypeScript as HTML: comments, strings, numbers, keywords and calls are in `span` elements of those classes, which
 * is enough for reading and needs no parser.
 */
export function highlightCode(source: string): string {
  let html = '';
  let end = 0;
  for (const part of codeParts(source)) {
    html +=
      highlightWords(source.slice(end, part.start)) + span(part.kind, source.slice(part.start, part.end));
    end = part.end;
  }
  return html + highlightWords(source.slice(end));
}

/** Highlights code without strings and comments. */
function highlightWords(code: string): string {
  let html = '';
  let end = 0;
  for (const match of code.matchAll(token)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    html += escapeHtml(code.slice(end, match.index)) + (kind ? span(kind, match[0]) : escapeHtml(match[0]));
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}

function span(kind: string, code: string): string {
  return `<span class="${kind}">${escapeHtml(code)}</span>`;
}
