/** Style sheet of an executed notebook's page: one column, light and dark, readable on a phone. */
export const pageStyle: string = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --faint: #656d76; --line: #d8dee4; --code: #f6f8fa;
  --accent: #0b63c5; --warn: #fff4e5; --bad: #ffebe9; --comment: #5f6b76; --string: #0a5c36; --number: #8a3b00;
  --keyword: #9b1c5a; --call: #1d4fa8; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e3e7ec; --faint: #98a2ad; --line: #343b44;
  --code: #1d2228; --accent: #77b3ff; --warn: #33270f; --bad: #3b1a1c; --comment: #8d98a5; --string: #86d3a3;
  --number: #f0a470; --keyword: #f08cb8; --call: #8fb8ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%;
  font: 17px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif; }
main { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.5em 0; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 2em 0 0.5em; padding-top: 0.6em; border-top: 1px solid var(--line); }
h3 { font-size: 1.15rem; margin: 1.6em 0 0.4em; }
a { color: var(--accent); }
p, li { overflow-wrap: break-word; }
.text { margin: 0.8rem 0; max-width: 48rem; overflow-x: auto; }
.text img, figure img { max-width: 100%; height: auto; }
.text code { background: var(--code); padding: 0.1em 0.3em; border-radius: 4px; }
.text pre code { padding: 0; }
pre, code { font: 0.83rem/1.5 ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
pre { margin: 0; overflow-x: auto; }
blockquote { margin: 1em 0; padding: 0.1em 1em; border-left: 4px solid var(--line); color: var(--faint); }
table { border-collapse: collapse; margin: 0.8em 0; display: block; max-width: 100%; overflow-x: auto; }
th, td { padding: 0.3em 0.7em; border-bottom: 1px solid var(--line); text-align: left; }
details { margin: 0.8em 0; padding: 0.4em 0.9em; border: 1px solid var(--line); border-radius: 6px; }
summary { cursor: pointer; }
.fold > summary { font-weight: 600; }
math { font-size: 1.08em; }
math[display='block'] { margin: 0.9em 0; overflow-x: auto; overflow-y: hidden; }
.cell { margin: 1.1rem 0; }
.code { position: relative; background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: 0.65rem 0.9rem; }
.code pre { padding-right: 2rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.count { position: absolute; top: 0.3rem; right: 0.4rem; padding: 0.1rem 0.3rem; background: var(--code); color: var(--faint); font-size: 0.72rem; }
.outputs { padding: 0.6rem 0 0 0.9rem; border-left: 2px solid var(--line); margin: 0.3rem 0 0 0.3rem; }
.outputs > * + * { margin-top: 0.6rem; }
.stream { white-space: pre-wrap; overflow-wrap: anywhere; }
.stderr { background: var(--warn); padding: 0.4rem 0.6rem; border-radius: 4px; }
.failure { background: var(--bad); padding: 0.4rem 0.6rem; border-radius: 4px; }
.html { overflow-x: auto; }
.html table { font-size: 0.86rem; line-height: 1.4; }
.html td { white-space: nowrap; }
.html th, .html td { padding: 0.3em 0.55em; }
figure { margin: 0; }
figure img { display: block; }
figure.light img { background: #fff; border-radius: 4px; }
figure.wide { overflow-x: auto; }
figure.wide img { max-width: none; }
.comment { color: var(--comment); font-style: italic; }
.string { color: var(--string); }
.number { color: var(--number); }
.keyword { color: var(--keyword); }
.call { color: var(--call); }
@media (max-width: 40rem) { body { font-size: 16px; } main { padding: 1rem 0.9rem 3rem; } h1 { font-size: 1.55rem; }
  .outputs { padding-left: 0.5rem; } }
@media print { .code, .stderr, .failure { break-inside: avoid; } }
`;
