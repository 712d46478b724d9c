import ts = require('@tslab/typescript-for-tslab');
import { shortText, type CellProgram } from './cell-program';
import { valueAt } from './expected-value';
import type { Mistake } from './mistake';

/** An operand that is not a number: on the left, on the right, or either. */
const wrongOperand = new Set([2362, 2363, 2365]);

/** Besides: a wrong type, no such member, two things that cannot be equal. */
const wrongUse = new Set([...wrongOperand, 2322, 2345, 2339, 2551, 2367]);

const arithmetic = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
]);

/** Explains arithmetic on lists of numbers, which NumPy does element by element: `a * 2` or `a + b`. */
export function explainListArithmetic(
  node: ts.Node,
  { code }: Mistake,
  { checker, file }: CellProgram,
): string | undefined {
  const operation = ts.isBinaryExpression(node) ? node : node.parent;
  if (!wrongOperand.has(code) || !ts.isBinaryExpression(operation)) return undefined;
  const { left, operatorToken, right } = operation;
  const isList = [left, right].map((side) => isNumberList(checker.getTypeAtLocation(side), checker));
  const isNumber = [left, right].map((side) => isNumeric(checker.getTypeAtLocation(side)));
  const understood = isList.every((list, side) => list || isNumber[side]);
  if (!arithmetic.has(operatorToken.kind) || !isList.includes(true) || !understood) return undefined;
  const sign = operatorToken.getText(file);
  const [a, b] = [left, right].map((side) => shortText(side, file)) as [string, string];
  const joins = sign === '+' ? `; to put one list after the other, [...${a}, ...${b}]` : '';
  const rule = `${sign} takes numbers, not lists`;
  if (isList[0] && isList[1])
    return `${rule}\nelement by element, write ${a}.map((v, i) => v ${sign} ${b}[i])${joins}`;
  return isList[0]
    ? `${rule}\nwrite ${a}.map((v) => v ${sign} ${b})`
    : `${rule}\nwrite ${b}.map((v) => ${a} ${sign} v)`;
}

/** Explains a place that was taken for a value: `for (const v in a)`, where `of` is meant. */
export function explainForIn(
  node: ts.Node,
  { code }: Mistake,
  { checker, file }: CellProgram,
): string | undefined {
  if (!wrongUse.has(code)) return undefined;
  const { parent } = node;
  const around = ts.isBinaryExpression(node) ? node : parent;
  const nearby = [
    node,
    valueAt(node),
    ...(ts.isBinaryExpression(around) ? [around.left, around.right] : []),
    ...(ts.isPropertyAccessExpression(parent) ? [parent.expression] : []),
  ];
  for (const place of nearby) {
    if (!place || !ts.isIdentifier(place)) continue;
    const declared = checker.getSymbolAtLocation(place)?.valueDeclaration?.parent;
    const loop = declared && ts.isVariableDeclarationList(declared) ? declared.parent : undefined;
    if (!loop || !ts.isForInStatement(loop)) continue;
    if (!checker.getIndexTypeOfType(checker.getTypeAtLocation(loop.expression), ts.IndexKind.Number))
      continue;
    const [name, list] = [place.text, shortText(loop.expression, file)];
    return `${name} is a place in ${list}, and text: '0', '1', …\nfor the values write for (const ${name} of ${list})`;
  }
  return undefined;
}

function isNumberList(type: ts.Type, checker: ts.TypeChecker): boolean {
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  return item !== undefined && isNumeric(item);
}

function isNumeric({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.NumberLike) !== 0;
}
