import ts from 'typescript'
import { isFunction, lineOf, linesOf, nameOf, nodesOf } from './syntax.mjs'

/** House rule 5: 40 lines, and 60 for what is mostly markup. The bodies of `describe` only hold tests. */
export function shortFunctions(files) {
  return files.filter(({ isCode }) => isCode).flatMap(findingsIn)
}

function findingsIn(file) {
  const most = /\.page\.tsx$|^src\/design\/.*\.tsx$/.test(file.path) ? 60 : 40
  return [...nodesOf(file)]
    .filter((node) => isFunction(node) && !isGivenToDescribe(node) && linesOf(file, node) > most)
    .map((node) => ({
      file: file.path,
      line: lineOf(file, node),
      text: `${nameOf(node)} takes ${linesOf(file, node)} lines, and at most ${most} fit: give a step of it a name.`,
    }))
}

function isGivenToDescribe({ parent }) {
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText())
}
