import ts from 'typescript'
import { lineOf, nodesOf } from './syntax.mjs'

const home = /^src\/(foundations\/settings\.ts$|testing\/)/

/** House rule 26. Tests take their surroundings as they find them; everything else asks the settings. */
export function settingsInOnePlace(files) {
  return files
    .filter(
      ({ isCode, isTest, path }) =>
        isCode && !isTest && path.startsWith('src/') && !home.test(path),
    )
    .flatMap((file) =>
      [...nodesOf(file)]
        .filter(
          (node) => ts.isPropertyAccessExpression(node) && /^process\.env$/.test(node.getText()),
        )
        .map((node) => ({
          file: file.path,
          line: lineOf(file, node),
          text: 'reads process.env: add the setting, with a sentence of what it is for, to src/foundations/settings.ts.',
        })),
    )
}
