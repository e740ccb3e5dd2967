import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Notes the digest of one built file in `digests.json` beside it, from which the page frame makes the
 * `?v=` of its address, so that a browser may keep the file for ever. Returns the digest.
 */
export function noteDigest({ outDir, name, contents }) {
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 12)
  const path = join(outDir, 'digests.json')
  const digests = { ...digestsAt(path), [name]: digest }
  writeFileSync(path, `${JSON.stringify(digests, null, 2)}\n`)
  return digest
}

function digestsAt(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}
