import ts = require('@tslab/typescript-for-tslab');
import { shortText, type CellProgram } from './cell-program';
import { enclosingCall, expectedType, valueAt, valueName } from './expected-value';
import type { Mistake } from './mistake';

/** Error codes: type '…' is not assignable; the same with a suggestion; an argument of a wrong type. */
const wrongType = new Set([2322, 2820, 2345]);

/**
 * Explains a value of a wrong type where one of a few words or a plain type is expected: `border must be 'zero', 'reflect' or
 * 'valid', got 'mirror'`. For a value of type string where only a few words are allowed, says how to declare that it is
 * one of them.
 */
export function explainWrongValue(
  node: ts.Node,
  { code, messages }: Mistake,
  { checker, file }: CellProgram,
): string | undefined {
  const value = valueAt(node);
  let expected = expectedType(node, checker);
  if (!wrongType.has(code) || !value || !expected) return undefined;
  let given = checker.getTypeAtLocation(value);
  let name = valueName(node, checker);
  let literal = literalOf(ts.isIdentifier(value) ? checker.getSymbolAtLocation(value) : undefined);
  // For an object that was created elsewhere, the compiler names the wrong field.
  for (const field of messages.flatMap(wrongField)) {
    const [there, here] = [expected.getProperty(field), given.getProperty(field)];
    if (!there || !here) return undefined;
    expected = checker.getTypeOfSymbolAtLocation(there, node);
    given = checker.getTypeOfSymbolAtLocation(here, node);
    name = field;
    literal = literalOf(here);
  }
  const parts = partsOf(expected);
  const allowed = choices(parts, checker);
  if (!allowed || name === undefined) return undefined;
  const call = enclosingCall(node);
  const rule = `${call ? `${call}: ` : ''}${name} must be ${allowed.text}`;
  if (given.isStringLiteral()) return `${rule}, got ${quoted(given.value)}`;
  const written = literal && shortText(literal.parent, file);
  if (checker.isArrayType(given) && parts.some((part) => checker.isTupleType(part))) {
    const where = written === undefined ? ' where the list is given: […] as const' : `: ${written} as const`;
    return `${rule}, got a list of any length\n\`as const\` is all that is missing${where}`;
  }
  const [first] = allowed.words;
  if (!(given.flags & ts.TypeFlags.String) || first === undefined)
    return `${rule}, got ${givenWords(given, checker)}`;
  if (literal && ts.isStringLiteral(literal) && !allowed.words.includes(literal.text))
    return `${rule}, got ${quoted(literal.text)}`;
  const where =
    written === undefined ? ` where its value is given: ${quoted(first)} as const` : `: ${written} as const`;
  return `${rule}, got any string\n\`as const\` is all that is missing${where}`;
}

/** Explains lists of any length where a fixed length is required: pairs that were stored in a variable as lists. */
export function explainLooseList(
  node: ts.Node,
  { messages }: Mistake,
  { checker, file }: CellProgram,
): string | undefined {
  const needed = messages.map((text) => /^Target requires (\d+) element.* may have fewer/.exec(text)?.[1]);
  const length = needed.find((count) => count !== undefined);
  const value = valueAt(node);
  if (length === undefined || !value) return undefined;
  const text = shortText(value, file);
  const literal = literalOf(ts.isIdentifier(value) ? checker.getSymbolAtLocation(value) : undefined);
  const where = literal ? `: ${shortText(literal.parent, file)} as const` : ' after its literal';
  return `${text} must have lists of ${length} values, got lists of any length\n\`as const\` is all that is missing${where}`;
}

/** The members of a union type, without undefined and null. */
function partsOf(type: ts.Type): readonly ts.Type[] {
  const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & nothing));
}

/** The allowed words and other allowed types in one text; undefined if there are types that it cannot describe. */
function choices(
  parts: readonly ts.Type[],
  checker: ts.TypeChecker,
): { readonly words: readonly string[]; readonly text: string } | undefined {
  const words = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  const others = parts.filter((part) => !part.isStringLiteral());
  const plain = ts.TypeFlags.Number | ts.TypeFlags.String | ts.TypeFlags.BooleanLike;
  const isShort = (part: ts.Type): boolean => (part.flags & plain) !== 0 || checker.isTupleType(part);
  if (words.length === 0 && !others.every(isShort)) return undefined;
  const texts = [...words.map(quoted), ...new Set(others.map((part) => typeWords(part, checker)))];
  const last = texts.at(-1);
  if (last === undefined || texts.length > 30) return undefined;
  return { words, text: texts.length === 1 ? last : `${texts.slice(0, -1).join(', ')} or ${last}` };
}

function typeWords(type: ts.Type, checker: ts.TypeChecker): string {
  if (type.flags & ts.TypeFlags.Number) return 'a number';
  if (type.flags & ts.TypeFlags.String) return 'a string';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'true or false';
  return checker.typeToString(type).replace(/^readonly /, '');
}

/** A value's type in words; for true, false and a number, the value itself. */
function givenWords(type: ts.Type, checker: ts.TypeChecker): string {
  return type.flags & ts.TypeFlags.BooleanLiteral ? checker.typeToString(type) : typeWords(type, checker);
}

function quoted(text: string): string {
  return `'${text}'`;
}

/** Reads the path of fields to the wrong one from a message of the compiler. */
function wrongField(message: string): string[] {
  const one = /^Types of property '(.+)' are incompatible/.exec(message)?.[1];
  if (one !== undefined) return [one];
  return /^The types of '(.+)' are incompatible/.exec(message)?.[1]?.split('.') ?? [];
}

/** The literal assigned to a variable or a field of this cell. */
function literalOf(symbol: ts.Symbol | undefined): ts.StringLiteral | ts.ArrayLiteralExpression | undefined {
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !(ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)))
    return undefined;
  const { initializer } = declaration;
  return initializer && (ts.isStringLiteral(initializer) || ts.isArrayLiteralExpression(initializer))
    ? initializer
    : undefined;
}
