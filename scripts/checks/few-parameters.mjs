import ts from 'typescript'
import { lineOf, nameOf, nodesOf } from './syntax.mjs'

const most = 4

/** House rule 5. */
export function fewParameters(files) {
  return files
    .filter(({ isCode }) => isCode)
    .flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => ts.isFunctionLike(node) && node.parameters.length > most)
        .map((node) => ({
          file: file.path,
          line: lineOf(file, node),
          text: `${nameOf(node)} has ${node.parameters.length} parameters, and at most ${most} can be kept apart: what belongs together is a thing with a name.`,
        })),
    )
}
