import ts = require('@tslab/typescript-for-tslab');

/** The wrong value, where the compiler points at it or at the option or variable that receives it. */
export function valueAt(node: ts.Node): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return parent.initializer;
  if (ts.isVariableDeclaration(parent) && parent.name === node) return parent.initializer;
  if (isAssignment(parent) && parent.left === node) return parent.right;
  return ts.isExpression(node) ? node : undefined;
}

/** The type that is expected where the compiler points. */
export function expectedType(node: ts.Node, checker: ts.TypeChecker): ts.Type | undefined {
  const { parent } = node;
  const isTarget =
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    (isAssignment(parent) && parent.left === node);
  if (isTarget) return checker.getTypeAtLocation(node);
  const value = valueAt(node);
  return value && checker.getContextualType(value);
}

/** The name of the value: that of an option, a parameter or a variable. */
export function valueName(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return parent.name.getText();
  if (isAssignment(parent) && parent.left === node) return node.getText();
  if (!ts.isCallExpression(parent)) return undefined;
  const index = parent.arguments.indexOf(node as ts.Expression);
  return checker.getResolvedSignature(parent)?.parameters[index]?.name;
}

/** The name of the function that a value is passed to, even inside an object or a list. */
export function enclosingCall(node: ts.Node): string | undefined {
  let inner = node;
  while (!ts.isStatement(inner) && !ts.isFunctionLike(inner) && !ts.isSourceFile(inner)) {
    const { parent } = inner;
    if (ts.isCallExpression(parent) && parent.arguments.includes(inner as ts.Expression)) {
      const { expression } = parent;
      const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
      return ts.isIdentifier(name) ? name.text : undefined;
    }
    inner = parent;
  }
  return undefined;
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}
