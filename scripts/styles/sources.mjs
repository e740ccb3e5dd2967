import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A digest of all that the stylesheet is made from: our own files, and the versions of the packages
 * that the rest comes from. While it stays the same, compiling again would give the same stylesheet.
 */
export function digestOfSources({ root }) {
  const folder = join(root, 'src/design/styles')
  const ours = readdirSync(folder)
    .toSorted()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
  const theirs = ['sass', 'govuk-frontend'].map((name) =>
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return digestOf([...ours, ...theirs].join('\n'))
}

/** The short digest by which built files are told apart. */
export function digestOf(contents) {
  return createHash('sha256').update(contents).digest('hex').slice(0, 12)
}
