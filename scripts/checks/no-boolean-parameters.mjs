import ts from 'typescript'
import { lineOf, nodesOf } from './syntax.mjs'

/** House, section 7: `show(report, true)` says nothing to who reads it. */
export function noBooleanParameters(files) {
  return files
    .filter(({ isCode, path }) => isCode && path.startsWith('src/'))
    .flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => ts.isParameter(node) && isBoolean(node))
        .map((node) => ({
          file: file.path,
          line: lineOf(file, node),
          text: `the parameter ${node.name.getText()} is a boolean: make two functions, or name the choices ('open' | 'closed').`,
        })),
    )
}

function isBoolean({ type, initializer }) {
  if (type && /^boolean( \| undefined)?$/.test(type.getText())) return true
  const given = initializer?.kind
  return given === ts.SyntaxKind.TrueKeyword || given === ts.SyntaxKind.FalseKeyword
}
