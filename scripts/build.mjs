import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { bundleCommandLine } from './bundle.mjs'
import { digestOfSources } from './launch/made-from.mjs'
import { inClone, root, say } from './launch/places.mjs'

/**
 * Makes the folder `build`: the command line and all behind it as `cli.js`, what browsers load in `public`.
 * It is made aside and put in place whole, so a build that was killed is never used. The caller holds the lock.
 */
export async function buildAll() {
  say('Building …')
  removeLeftovers()
  const madeFrom = digestOfSources()
  const part = inClone(`.build-${process.pid}`)
  mkdirSync(join(part, 'public'), { recursive: true })
  await bundleCommandLine(part)
  await buildPublic(join(part, 'public'))
  writeFileSync(join(part, 'made-from'), madeFrom)
  putInPlace(part)
}

async function buildPublic(outDir) {
  if (existsSync(inClone('scripts/styles.mjs'))) {
    const { buildStyles } = await import('./styles.mjs')
    await buildStyles({ outDir })
  }
  const entries = browserEntries()
  if (entries.length === 0) return
  const [{ build }, { noteDigest }] = await Promise.all([
    import('esbuild'),
    import('./styles/digests.mjs'),
  ])
  await build({
    entryPoints: entries,
    outdir: outDir,
    entryNames: '[name]',
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    absWorkingDir: root,
  })
  for (const entry of entries) {
    const name = basename(entry).replace(/\.tsx?$/, '.js')
    noteDigest({ outDir, name, contents: readFileSync(join(outDir, name)) })
  }
}

/** The files browsers load: the behaviours of every page, and each file of a room's folder `browser`. */
export function browserEntries() {
  const entries = readdirSync(inClone('src'), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/browser\/[^/]+\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => `src/${file}`)
  return ['src/design/behaviours.ts', ...entries].filter((file) => existsSync(inClone(file)))
}

function putInPlace(part) {
  const before = inClone(`.build-${process.pid}-before`)
  if (existsSync(inClone('build'))) renameSync(inClone('build'), before)
  renameSync(part, inClone('build'))
  rmSync(before, { recursive: true, force: true })
}

function removeLeftovers() {
  for (const name of readdirSync(root)) {
    if (name.startsWith('.build-')) rmSync(inClone(name), { recursive: true, force: true })
  }
}
