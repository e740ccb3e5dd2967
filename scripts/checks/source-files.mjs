import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const places = ['src', 'scripts', 'docs', '.ci']
const notOurs = ['src/testing/canaries']
const readable = /(\.(tsx?|mjs|sql|md|json|scss|css|csv|html|sh)|\/run)$/

/** Every text file the house checks read: path from the clone's folder, text, lines, and syntax when asked. */
export function readSourceFiles(folder) {
  const inPlaces = places.flatMap((place) => filesBelow(folder, place))
  const atTop = list(folder).filter((entry) => entry.isFile())
  return [...atTop.map(({ name }) => name), ...inPlaces]
    .filter((path) => readable.test(path))
    .map((path) => sourceFile(path, readFileSync(join(folder, path), 'utf8')))
}

function filesBelow(folder, place) {
  return list(join(folder, place)).flatMap((entry) => {
    const path = `${place}/${entry.name}`
    if (notOurs.includes(path)) return []
    return entry.isDirectory() ? filesBelow(folder, path) : [path]
  })
}

function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function sourceFile(path, text) {
  let tree
  return {
    path,
    text,
    lines: text.split('\n'),
    isCode: /\.(tsx?|mjs)$/.test(path),
    isTest: /\.test\.tsx?$/.test(path),
    syntax() {
      tree ??= ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
      return tree
    },
  }
}
