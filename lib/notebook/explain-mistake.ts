import ts = require('@tslab/typescript-for-tslab');
import { nodeAt, shortText, type CellProgram } from './cell-program';
import { explainForIn, explainListArithmetic } from './explain-lists';
import { explainLooseList, explainWrongValue } from './explain-wrong-value';
import { enclosingCall, expectedType, valueAt } from './expected-value';
import type { Mistake } from './mistake';

/**
 * Explains a mistake that the compiler found, in the words of the library's run-time messages; a mistake that it cannot
 * explain better keeps the compiler's message.
 * @returns lines: what is wrong, and below it the remedy or the details
 */
export function explainMistake(mistake: Mistake, program: CellProgram): string {
  const node = nodeAt(program.file, mistake.start, mistake.end);
  for (const explain of [
    missingName,
    constantAssigned,
    missingAwait,
    explainForIn,
    explainListArithmetic,
    unknownOption,
    openInterface,
    explainWrongValue,
    explainLooseList,
  ]) {
    const told = explain(node, mistake, program);
    if (told !== undefined) return told;
  }
  return brief(mistake.messages).join('\n');
}

/** The first message and the last two: those in between add little. */
function brief(messages: readonly string[]): readonly string[] {
  return messages.length > 4 ? [...messages.slice(0, 1), ...messages.slice(-2)] : messages;
}

function missingName(
  node: ts.Node,
  { code, messages }: Mistake,
  { importable }: CellProgram,
): string | undefined {
  if ((code !== 2304 && code !== 2552) || !ts.isIdentifier(node)) return undefined;
  const name = node.text;
  const importFrom = (known: string): string => `import { ${known} } from '${importable.get(known)}';`;
  if (importable.has(name)) return `${name} is not imported yet\n${importFrom(name)}`;
  const similar = [...importable.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  if (similar) return `Cannot find name '${name}'. Did you mean '${similar}'?\n${importFrom(similar)}`;
  if (code === 2552) return undefined;
  const remedy =
    fromPython.get(name) ?? `declare it (const ${name} = …), import it, or run the cell that declares it`;
  return `${messages[0]}\n${remedy}`;
}

/** What to write in place of a name from Python. */
const fromPython: ReadonlyMap<string, string> = new Map(
  Object.entries({
    print: 'console.log(…)',
    len: 'a.length',
    range: 'for (let i = 0; i < n; i++) { … }',
    enumerate: 'for (const [i, v] of a.entries()) { … }',
    sum: 'a.reduce((s, v) => s + v, 0)',
    sorted: '[...a].sort((p, q) => p - q)',
    max: 'Math.max(...a)',
    min: 'Math.min(...a)',
    abs: 'Math.abs(x)',
    round: 'Math.round(x)',
    int: 'Math.trunc(x)',
    float: 'Number(text)',
    str: 'String(x)',
    np: 'Math.sqrt(x), new Float64Array(n), …: see lesson 0',
    math: 'Math.sqrt(x), Math.PI, …',
    True: 'true',
    False: 'false',
    None: 'undefined',
  }).map(([name, here]) => [name, `Python’s ${name} in TypeScript: ${here}`]),
);

function constantAssigned(_: ts.Node, { code, messages }: Mistake): string | undefined {
  return code === 2588 ? `${messages[0]}\ndeclare it with let instead of const` : undefined;
}

/** Explains an operand that is not a number, since the compiler does not name its type. */
const wrongOperand = new Set([2362, 2363, 2365]);

function missingAwait(
  node: ts.Node,
  { code, messages }: Mistake,
  { checker, file }: CellProgram,
): string | undefined {
  const isNamed = messages.some((message) => message.includes("'Promise<"));
  if (!isNamed && !wrongOperand.has(code)) return undefined;
  const isMember = (code === 2339 || code === 2551) && ts.isPropertyAccessExpression(node.parent);
  if (isMember) {
    const owner = (node.parent as ts.PropertyAccessExpression).expression;
    const text = shortText(owner, file);
    return isPromise(checker.getTypeAtLocation(owner))
      ? `${text} is a Promise: write (await ${text}).${node.getText(file)}`
      : undefined;
  }
  const expected = expectedType(node, checker);
  if (expected && isPromise(expected)) return undefined;
  const values = ts.isBinaryExpression(node) && code === 2365 ? [node.left, node.right] : [valueAt(node)];
  for (const value of values) {
    if (!value) continue;
    const text = shortText(value, file);
    const type = checker.getTypeAtLocation(value);
    if (isPromise(type)) return `${text} is a Promise: write await ${text}`;
    const [item] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
    if (item && isPromise(item)) return `${text} is a list of Promises: write await Promise.all(${text})`;
  }
  return undefined;
}

function isPromise(type: ts.Type): boolean {
  return type.getSymbol()?.name === 'Promise';
}

function unknownOption(node: ts.Node, { messages }: Mistake, { checker }: CellProgram): string | undefined {
  const known = /known properties, (?:and|but) '(.+?)' does not exist in type/;
  const message = messages.find((text) => known.test(text));
  const name = known.exec(message ?? '')?.[1];
  const literal = ts.findAncestor(node, ts.isObjectLiteralExpression);
  if (name === undefined || !literal) return undefined;
  const type = checker.getContextualType(literal);
  if (!type) return undefined;
  const parts = type.isUnion() ? type.types : [type];
  const names = [...new Set(parts.flatMap((part) => part.getProperties().map((property) => property.name)))];
  if (names.length === 0 || names.length > 40) return undefined;
  const meant = /Did you mean to write '(.+)'\?/.exec(message ?? '')?.[1];
  const isOption = ts.isCallExpression(literal.parent);
  const call = enclosingCall(literal);
  const what = isOption ? 'option' : 'field';
  const guess = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  return `${call ? `${call}: ` : ''}unknown ${what} '${name}'${guess}\nknown ${what}s: ${names.join(', ')}`;
}

function openInterface(_: ts.Node, { messages }: Mistake): string | undefined {
  const missing = /^Index signature for type 'string' is missing in type '([\w$]+)'/;
  const name = messages.map((message) => missing.exec(message)?.[1]).find((found) => found !== undefined);
  return name === undefined
    ? undefined
    : `${name} is an interface, which other code may extend with fields of any type\nwrite type ${name} = { … } instead of interface ${name} { … }`;
}
