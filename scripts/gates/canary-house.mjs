import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inClone } from '../launch/places.mjs'

/** Where the deliberate violations live. */
export const aviary = 'src/testing/canaries'

/**
 * Copies one folder of canaries into a house of its own, with the real settings of every tool, and hands
 * the place to the work. A tool must see them as ordinary files, which under src/testing/canaries they never are.
 */
export async function inCanaryHouse(folder, place, work) {
  const made = mkdtempSync(join(tmpdir(), 'canaries-'))
  try {
    for (const name of ['biome.json', 'tsconfig.json', 'knip.json', 'package.json']) {
      cpSync(inClone(name), join(made, name))
    }
    symlinkSync(inClone('node_modules'), join(made, 'node_modules'), 'junction')
    cpSync(inClone(aviary, folder), join(made, place), { recursive: true })
    return await work(made)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** Writes one more canary into a canary house. */
export function release(made, path, text) {
  mkdirSync(join(made, dirname(path)), { recursive: true })
  writeFileSync(join(made, path), text)
}

/**
 * What the files of a folder say they violate. The first line of each names the rule, as in
 * `// canary: noConsole`, and for a compiler option that too: `// canary: TS2322 (strict)`.
 */
export function canariesIn(folder) {
  return readdirSync(inClone(aviary, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => tagsOf(path).map((tag) => ({ path, ...tag })))
}

function tagsOf(path) {
  const top = readFileSync(path, 'utf8').slice(0, 300)
  const found = /canary"?: "?(\w[\w-]*(?: \w[\w-]*)*)(?: \((\w+)\))?/.exec(top)
  return (found?.[1] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((rule) => ({ rule, option: found[2] }))
}
