import ts = require('@tslab/typescript-for-tslab');
import { nodeAt } from './cell-program';

/** What is known about a name, for the help at the cursor. */
export interface NameDescription {
  readonly markdown: string;
  readonly text: string;
}

/**
 * Finds the name that help is asked for: the one at the cursor, or, elsewhere between the parentheses of a call, that of
 * the function.
 * @param position offset in the file
 */
export function nameAt(file: ts.SourceFile, position: number): ts.Identifier | undefined {
  const at = nodeAt(file, position, position);
  const before = nodeAt(file, Math.max(0, position - 1), position);
  for (const node of [at, before]) if (ts.isIdentifier(node) && !isOption(node)) return node;
  for (let node: ts.Node | undefined = at; node && !ts.isSourceFile(node); node = node.parent)
    if (ts.isCallExpression(node) && node.expression.end < position && position <= node.end)
      return calledName(node.expression);
  return undefined;
}

/** Whether a name is that of a property in an object: `border` in `{ border: 'zero' }`. */
function isOption({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAssignment(parent);
}

function calledName(called: ts.Expression): ts.Identifier | undefined {
  if (ts.isIdentifier(called)) return called;
  return ts.isPropertyAccessExpression(called) && ts.isIdentifier(called.name) ? called.name : undefined;
}

/**
 * Describes a name: signature, first sentence, options with their defaults, then the rest of its documentation.
 * @returns undefined if the compiler does not know it
 */
export function describeName(name: ts.Identifier, checker: ts.TypeChecker): NameDescription | undefined {
  const found = checker.getSymbolAtLocation(name);
  if (!found) return undefined;
  const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const type = checker.getTypeOfSymbolAtLocation(symbol, name);
  const [signature] = type.getCallSignatures();
  const head = signature
    ? signatureText(name.text, signature, checker)
    : `${name.text}: ${checker.typeToString(type, name, ts.TypeFormatFlags.NoTruncation)}`;
  const [first, ...others] = paragraphs(documentation(symbol, checker));
  const tags = symbol.getJsDocTags(checker);
  const tagged = (kind: string): string[] =>
    tags.filter(({ name: tag }) => tag === kind).map(({ text }) => plainLinks(ts.displayPartsToString(text)));
  const options = signature ? optionRows(signature, name, checker) : [];
  const parts = [
    fenced(head),
    first ?? '',
    options.length > 0 ? ['**Options**', '', ...options].join('\n') : '',
    ...others,
    list('Parameters', tagged('param').map(withName)),
    list('Returns', tagged('returns')),
    list('Errors', tagged('throws')),
    ...tagged('example').map((code) => `**Example**\n\n${code}`),
  ].filter((part) => part !== '');
  const markdown = parts.join('\n\n');
  return {
    markdown,
    text: markdown
      .replaceAll(/^```\w*\n?|\*\*/gm, '')
      .replaceAll('`', '')
      .trim(),
  };
}

function signatureText(name: string, signature: ts.Signature, checker: ts.TypeChecker): string {
  const parameters = signature.getParameters().map((parameter) => {
    const declared = parameter.valueDeclaration;
    const isOptional =
      declared !== undefined &&
      ts.isParameter(declared) &&
      (declared.questionToken !== undefined || declared.initializer !== undefined);
    const type = declared ? checker.typeToString(checker.getTypeOfSymbolAtLocation(parameter, declared)) : '';
    return `${parameter.name}${isOptional ? '?' : ''}: ${type.replace(/ \| undefined$/, '')}`;
  });
  return `${name}(${parameters.join(', ')}): ${checker.typeToString(signature.getReturnType())}`;
}

/** A line for each option, if the last parameter takes options. */
function optionRows(signature: ts.Signature, place: ts.Node, checker: ts.TypeChecker): string[] {
  const last = signature.getParameters().at(-1);
  if (!last) return [];
  const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(last, place));
  if (!/options$/i.test(last.name) && !/Options/.test(type.symbol?.name ?? '')) return [];
  return type.getProperties().map((property) => {
    const value = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, place));
    const kind = checker.typeToString(value).replaceAll('"', "'");
    // TypeScript does not see a tag in the line of a sentence.
    const [meaning = '', ...inLine] = documentation(property, checker)
      .replaceAll(/\s*\n\s*/g, ' ')
      .split(/\s*@defaultValue\s+/);
    const preset = property
      .getJsDocTags(checker)
      .filter(({ name }) => name === 'defaultValue')
      .map(({ text }) => ts.displayPartsToString(text).trim());
    const presets = [...inLine, ...preset];
    const ends = presets.length > 0 ? ` Default: ${presets.join(', ')}.` : '';
    return `- \`${property.name}\`: \`${kind}\`${meaning ? ` – ${meaning}` : ''}${ends}`;
  });
}

function documentation(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  return plainLinks(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
}

/** `{@link lineChart}` is the name alone. */
function plainLinks(text: string): string {
  return text.replaceAll(/\{@link\s+([^}|]+)(?:\|[^}]*)?\}/g, '`$1`').trim();
}

/** The first sentence, then the rest as paragraphs. */
function paragraphs(text: string): string[] {
  const [first = '', ...others] = text.split(/\n\s*\n/).map((part) => part.replaceAll(/\s*\n\s*/g, ' '));
  const end = /[.?!](?=\s|$)/.exec(first);
  const cut = end ? end.index + 1 : first.length;
  return [first.slice(0, cut), first.slice(cut).trim(), ...others].filter((part) => part !== '');
}

function fenced(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

function withName(text: string): string {
  const [, name = '', meaning = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  return `\`${name}\` ${meaning.replaceAll(/\s*\n\s*/g, ' ')}`;
}

function list(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  if (entries.length === 1) return `**${title}**: ${entries[0]}`;
  return [`**${title}**`, '', ...entries.map((entry) => `- ${entry}`)].join('\n');
}
