import ts from 'typescript'
import { lineOf, nodesOf } from './syntax.mjs'

const emptyWords = new Set(
  'user users item items entity entities manager managers handler handlers helper helpers util utils utility utilities misc'.split(
    ' ',
  ),
)

/** Names an outside interface demands, each with its reason. */
const demanded = [
  { path: /^src\/design\//, names: ['items', 'item'], reason: 'a parameter of govuk-frontend' },
]

/** House rule 1: the partnership's words, not the machine's. Looks at what we declare, not at what we call. */
export function tellingIdentifiers(files) {
  return files
    .filter(({ isCode, path }) => isCode && path.startsWith('src/'))
    .flatMap((file) => [...nodesOf(file)].flatMap((node) => findingIn(file, node)))
}

function findingIn(file, node) {
  const name = declaredName(node)
  const word = name && wordsOf(name).find((part) => emptyWords.has(part))
  if (!word || isDemanded(file.path, name)) return []
  const text = `the name ${name} says “${word}”: use the word of docs/words.md (a person is helped, a member signs in).`
  return [{ file: file.path, line: lineOf(file, node), text }]
}

function declaredName(node) {
  if (ts.isImportSpecifier(node)) return node.propertyName ? node.name.text : undefined
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return undefined
  const isDeclared =
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isTypeElement(node) ||
    ts.isFunctionLike(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isPropertyDeclaration(node)
  return isDeclared && node.name && ts.isIdentifier(node.name) ? node.name.text : undefined
}

function wordsOf(name) {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase())
}

function isDemanded(path, name) {
  return demanded.some((entry) => entry.path.test(path) && entry.names.includes(name))
}
