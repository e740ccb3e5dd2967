import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from './sources.mjs'

/**
 * Notes the digest of one built file in `digests.json` beside it, from which the page frame makes the
 * `?v=` of its address, so that a browser may keep the file for ever. Returns the digest.
 */
export function noteDigest({ outDir, name, contents }) {
  const digest = digestOf(contents)
  const digests = { ...notedDigests({ outDir }), [name]: digest }
  writeFileSync(join(outDir, 'digests.json'), `${JSON.stringify(digests, null, 2)}\n`)
  return digest
}

/** The digests noted so far, by file name; none before the first build. */
function notedDigests({ outDir }) {
  const text = readIfThere(join(outDir, 'digests.json'))
  return text === undefined ? {} : JSON.parse(text)
}

/** The text of a file, or `undefined` when there is none. */
export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
