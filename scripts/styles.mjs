import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'
import { noteDigest } from './styles/digests.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Compiles the stylesheet to `waymark.css` in outDir, copies the hand-made files of `public/` beside
 * it, and notes its digest for the page frame. Returns the path and the digest.
 */
export function buildStyles({ outDir = join(root, 'build/public') } = {}) {
  const { css } = compile(join(root, 'src/design/styles/waymark.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  })
  mkdirSync(outDir, { recursive: true })
  if (existsSync(join(root, 'public'))) {
    cpSync(join(root, 'public'), outDir, { recursive: true })
  }
  const path = join(outDir, 'waymark.css')
  writeFileSync(path, css)
  return { path, digest: noteDigest({ outDir, name: 'waymark.css', contents: css }) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , outDir] = process.argv
  const { path, digest } = buildStyles(outDir ? { outDir } : {})
  console.log(`${path} ${digest}`)
}
