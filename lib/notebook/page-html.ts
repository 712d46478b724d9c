import { escapeHtml } from './highlight-code';
import { pageStyle } from './page-style';

/** Parts of {@link pageHtml}. */
export interface PageHtmlParts {
  readonly title: string;
  /** What the page may load, as a Content-Security-Policy. */
  readonly policy: string;
  /** Added to the style sheet of all pages. */
  readonly style?: string;
  /** HTML of its content. */
  readonly body: string;
}

/** Makes a page without scripts in the style of all pages. */
export function pageHtml({ title, policy, style = '', body }: PageHtmlParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
