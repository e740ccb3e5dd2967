import { existsSync } from 'node:fs'
import { becomeProgram, runInFront } from './in-front.mjs'
import { install, isInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { isBuilt } from './made-from.mjs'
import { inClone, plainProblem, root } from './places.mjs'

const errands = {
  test: async (options) => (await import('./test.mjs')).runTests(options),
  check: (options) => runInFront(inClone('scripts/check.mjs'), options),
  canaries: (options) => runInFront(inClone('scripts/canaries.mjs'), options),
  format: (options) =>
    runInFront(inClone('node_modules/@biomejs/biome/bin/biome'), ['check', '--write', ...options], {
      cwd: root,
    }),
  build: async () => 0,
}
const withoutBuild = ['check', 'canaries', 'format']

/** Does what an npm script asks: one of the errands above, else a command of the command line. Gives the exit code, unless the command line sets its own. */
export async function runErrand(name, options) {
  const errand = Object.hasOwn(errands, name) ? errands[name] : undefined
  await makeReady({ build: !withoutBuild.includes(name) })
  return errand ? errand(options) : runBuilt([name, ...options])
}

/** The command line itself, with all its options. */
export async function runCommandLine(options) {
  await makeReady({ build: true })
  return runBuilt(options)
}

function runBuilt(options) {
  const file = inClone('build', 'cli.js')
  if (!existsSync(file))
    throw plainProblem('There is no command line in this clone: src/main/cli.ts is missing.')
  return becomeProgram(file, options)
}

/** Installs and builds where something has changed. Nothing is written, and no lock taken, where nothing has. */
async function makeReady({ build }) {
  const isReady = () => isInstalled() && (!build || isBuilt())
  if (isReady()) return
  await withLock(async (lock) => {
    if (!isInstalled()) await install(lock)
    if (!build || isBuilt()) return
    const { buildAll } = await import('../build.mjs')
    await buildAll()
  })
}
