import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inClone, root } from './places.mjs'

const sources = ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'tsconfig.json']

/** A digest of the size and time of every file the build is made from: 10 ms where reading them takes 100. */
export function digestOfSources() {
  const digest = createHash('sha256').update(process.versions.node)
  for (const source of sources) addTo(digest, source)
  return digest.digest('hex')
}

function addTo(digest, place) {
  const found = statSync(join(root, place), { throwIfNoEntry: false })
  if (!found) return
  if (found.isDirectory()) {
    for (const name of readdirSync(join(root, place)).sort()) addTo(digest, join(place, name))
  } else {
    digest.update(`${place}\n${found.size}\n${found.mtimeMs}\n`)
  }
}

/** Whether the build was made from the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(inClone('build', 'made-from'), 'utf8') === digestOfSources()
  } catch {
    return false
  }
}
