import ts from 'typescript'
import { lineOf, nodesOf } from './syntax.mjs'

/** House rule 10: a clock that tests can stop. */
export function timeFromTheClock(files) {
  return files
    .filter(
      ({ isCode, path }) => isCode && /^src\//.test(path) && path !== 'src/foundations/clock.ts',
    )
    .flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'Temporal.Now')
        .map((node) => ({
          file: file.path,
          line: lineOf(file, node),
          text: 'asks the machine for the time: take a Clock and ask that.',
        })),
    )
}
