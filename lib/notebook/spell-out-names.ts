import ts = require('@tslab/typescript-for-tslab');
import type { TextEdit } from './edit-text';

/**
 * Finds how to rewrite two shorthands of a cell that tslab compiles wrongly when they name something of an earlier cell.
 *
 * tslab puts `exports.` before every name that an earlier cell declared. In `{ seed }` it misses the name, and in the
 * pattern `{ size: s }` it takes the property for one. So `{ seed }` becomes `{ seed: seed }`, and `{ size: s }` in a
 * pattern becomes `{ 'size': s }`. Lines stay as they are.
 * @param source a cell's TypeScript
 * @returns the edits that make the same program of it
 */
export function spellOutNames(source: string): TextEdit[] {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2020, true);
  const edits: TextEdit[] = [];
  // Asked for each name in a literal, found by a way up through all that it is nested in.
  const targets = new Map<ts.Node, boolean>();
  const isTarget = (literal: ts.Node): boolean => {
    const known = targets.get(literal) ?? isAssigned(literal);
    targets.set(literal, known);
    return known;
  };
  function visit(node: ts.Node): void {
    if (ts.isShorthandPropertyAssignment(node) && !node.objectAssignmentInitializer && !isTarget(node.parent))
      edits.push({
        start: node.name.getStart(file),
        end: node.name.end,
        text: `${node.name.text}: ${node.name.text}`,
      });
    if (ts.isBindingElement(node) && node.propertyName && ts.isIdentifier(node.propertyName))
      edits.push({
        start: node.propertyName.getStart(file),
        end: node.propertyName.end,
        text: `'${node.propertyName.text}'`,
      });
    ts.forEachChild(node, visit);
  }
  visit(file);
  return edits;
}

/** Whether an object literal is the target of an assignment such as `({ a, b } = point)`. */
function isAssigned(literal: ts.Node): boolean {
  let node = literal;
  while (
    ts.isParenthesizedExpression(node.parent) ||
    ts.isArrayLiteralExpression(node.parent) ||
    ts.isPropertyAssignment(node.parent) ||
    ts.isObjectLiteralExpression(node.parent)
  )
    node = node.parent;
  if (ts.isForOfStatement(node.parent)) return node.parent.initializer === node;
  return (
    ts.isBinaryExpression(node.parent) &&
    node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    node.parent.left === node
  );
}
