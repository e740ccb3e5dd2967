import ts from 'typescript'

/** Every node of a file's syntax, from the top down. */
export function* nodesOf(file) {
  const waiting = [file.syntax()]
  while (waiting.length > 0) {
    const node = waiting.pop()
    yield node
    ts.forEachChild(node, (child) => {
      waiting.push(child)
    })
  }
}

/** The line a node begins on, from 1. */
export function lineOf(file, node) {
  return file.syntax().getLineAndCharacterOfPosition(node.getStart()).line + 1
}

/** How many lines a node takes, without the comments above it. */
export function linesOf(file, node) {
  return file.syntax().getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(file, node)
}

/** Functions with a body: declarations, methods, arrows. */
export function isFunction(node) {
  return ts.isFunctionLike(node) && node.body !== undefined
}

/** What a function is called, or what it is given to. */
export function nameOf(node) {
  if (node.name) return node.name.getText()
  const { parent } = node
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent))
    return parent.name.getText()
  if (ts.isCallExpression(parent)) return `the function given to ${parent.expression.getText()}`
  return 'a function'
}

/** The text of strings and of the fixed parts of templates, each with its node. */
export function* stringsOf(file) {
  for (const node of nodesOf(file)) {
    if (ts.isStringLiteralLike(node)) yield { node, text: node.text }
    if (ts.isTemplateExpression(node)) yield { node, text: node.getText() }
  }
}
