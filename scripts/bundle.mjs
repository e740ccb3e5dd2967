#!/usr/bin/env node
// Makes the command line for Node: `node scripts/bundle.mjs FOLDER`. The build calls it, and tests that look at what is loaded.

import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inClone, root } from './launch/places.mjs'

/** Packages stay outside the bundles; `import()` in the command line keeps its own file, read when it is needed. */
export async function bundleCommandLine(outDir) {
  const entry = inClone('src/main/cli.ts')
  if (!existsSync(entry)) return
  const { build } = await import('esbuild')
  const options = {
    outdir: outDir,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
    absWorkingDir: root,
  }
  await build({ ...options, entryPoints: { cli: entry }, plugins: [linkStandsApart] })
  // Linking a file and its threads, and the thread that reads a plan, take seconds and need neither web nor database: of each
  // room comes only what they call.
  const apart = {
    link: inClone('src/main/commands/link.ts'),
    'weigh-beside': inClone('src/people/matching/weigh-beside.ts'),
    'read-beside': inClone('src/plans/importing/read-beside.ts'),
  }
  await build({ ...options, entryPoints: apart, plugins: [onlyWhatIsCalled] })
}

const linkStandsApart = {
  name: 'link-stands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/link\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './link.js', external: true } : undefined,
    )
  },
}

/** A room's front door opens on all of it; what nobody calls is left out with all that it imports. */
const onlyWhatIsCalled = {
  name: 'only-what-is-called',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[.#]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (kind === 'entry-point' || pluginData === 'asked') return undefined
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: 'asked' })
      return { ...found, sideEffects: false }
    })
  },
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundleCommandLine(process.argv[2])
}
