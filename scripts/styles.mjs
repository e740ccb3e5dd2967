import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noteDigest, readIfThere } from './styles/digests.mjs'
import { digestOfSources } from './styles/sources.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Makes the stylesheet `waymark.css` in outDir, copies the hand-made files of `public/` beside it, and
 * notes its digest for the page frame. Compiles only when its sources changed since outDir was built,
 * because Sass takes a second and a half. Returns the path and the digest.
 */
export async function buildStyles({ outDir = join(root, 'build/public') } = {}) {
  mkdirSync(outDir, { recursive: true })
  cpSync(join(root, 'public'), outDir, { recursive: true })
  const path = join(outDir, 'waymark.css')
  const css = await styles({ path, sources: digestOfSources({ root }) })
  writeFileSync(path, css)
  return { path, digest: noteDigest({ outDir, name: 'waymark.css', contents: css }) }
}

/** The stylesheet; its last line says what it was made from. */
async function styles({ path, sources }) {
  const mark = `\n/* made from ${sources} */\n`
  const before = readIfThere(path)
  if (before?.endsWith(mark)) return before
  const { compile } = await import('sass')
  const { css } = compile(join(root, 'src/design/styles/waymark.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  })
  return css + mark
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , outDir] = process.argv
  const { path, digest } = await buildStyles(outDir ? { outDir } : {})
  console.log(`${path} ${digest}`)
}
