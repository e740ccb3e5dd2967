import ts from 'typescript'
import { lineOf, nodesOf, stringsOf } from './syntax.mjs'

const mayNameTables = [
  /\.store\.ts$/,
  /\/sql\//,
  /^src\/testing\//,
  /^src\/foundations\/database\//,
]
const builders = /^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|with|\w+Join)$/

/** House rule 20. The schemas are those the migrations create. */
export function tablesInStores(files) {
  const schemas = schemasOf(files)
  if (schemas.length === 0) return []
  const inSql = new RegExp(
    `\\b(?:from|into|update|join|table|copy|truncate)\\s+(?:${schemas.join('|')})\\.\\w+`,
    'i',
  )
  const alone = new RegExp(`^(?:${schemas.join('|')})\\.\\w+`)
  return files
    .filter((file) => file.isCode && file.path.startsWith('src/') && !file.isTest)
    .filter(({ path }) => !mayNameTables.some((place) => place.test(path)))
    .flatMap((file) => [...strings(file, inSql), ...builderCalls(file, alone)])
}

function schemasOf(files) {
  return files
    .filter(({ path }) => path.endsWith('.sql'))
    .flatMap(({ text }) => [...text.matchAll(/create schema (?:if not exists )?(\w+)/gi)])
    .map(([, schema]) => schema)
}

function strings(file, inSql) {
  return [...stringsOf(file)]
    .map(({ node, text }) => ({ node, found: inSql.exec(text)?.[0] }))
    .filter(({ found }) => found)
    .map(({ node, found }) => finding(file, node, found))
}

function builderCalls(file, alone) {
  return [...nodesOf(file)]
    .filter((node) => ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    .filter((node) => builders.test(node.expression.name.text))
    .map((node) => ({ node, table: node.arguments[0] }))
    .filter(({ table }) => table && ts.isStringLiteralLike(table) && alone.test(table.text))
    .map(({ node, table }) => finding(file, node, table.text))
}

function finding(file, node, found) {
  const text = `names a table (“${found}”): ask a .store.ts of the room the table belongs to.`
  return { file: file.path, line: lineOf(file, node), text }
}
