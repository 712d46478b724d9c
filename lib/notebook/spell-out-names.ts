import ts = require('@tslab/typescript-for-tslab');
import type { TextEdit } from './edit-text';

/**
 * Rewrites two shorthands that tslab compiles wrongly when they refer to a declaration of an earlier cell.
 *
 * tslab prefixes every name declared by an earlier cell with `exports.`. In `{ seed }` it misses the name, and in the pattern
 * `{ size: s }` it mistakes the property for a name. So `{ seed }` becomes `{ seed: seed }`, and `{ size: s }` in a pattern
 * becomes `{ 'size': s }`. Line numbers do not change.
 * @param source TypeScript of a cell
 * @returns the edits that yield the equivalent program
 */
export function spellOutNames(source: string): TextEdit[] {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2020, true);
  const edits: TextEdit[] = [];
  // Called for every name in a literal, and walks up all enclosing nodes.
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
