import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runAndListen } from './in-front.mjs'
import { inClone, plainProblem, say } from './places.mjs'

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own note of what it installed.
 * npm writes that note last, so an installation that was killed counts as none.
 */
export function isInstalled() {
  const asked = packagesIn(inClone('package-lock.json'))
  const present = packagesIn(inClone('node_modules', '.package-lock.json'))
  if (!asked || !present) return false
  return (
    Object.keys(present).every((place) => asked[place] && fitsThisMachine(asked[place])) &&
    Object.entries(asked).every(([place, wanted]) => isThere(place, wanted, present[place]))
  )
}

function isThere(place, wanted, found) {
  if (place === '') return true
  if (!found) return wanted.optional === true
  return found.version === wanted.version && found.integrity === wanted.integrity
}

/** A folder copied from another kind of machine holds that machine's programs. */
function fitsThisMachine({ os, cpu }) {
  return allows(os, process.platform) && allows(cpu, process.arch)
}

function allows(list, name) {
  if (!list || list.length === 0) return true
  if (list.includes(`!${name}`)) return false
  return list.includes(name) || list.every((entry) => entry.startsWith('!'))
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Installs exactly what package-lock.json names. No install script runs: none of ours is needed, and
 * where they are blocked nothing may depend on one. Development packages come too, whatever NODE_ENV says:
 * `npm test` needs them.
 */
export async function install(lock) {
  say('Installing what Waymark needs (only after a change; usually under a minute) …')
  const options = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  const { program, first } = npmProgram()
  const { code, output } = await runAndListen(program, [...first, ...options], {
    started: lock.shareWith,
  })
  if (code !== 0)
    throw plainProblem(`${output.trim()}\n\nnpm could not install the packages above.`)
}

/** npm as a file that Node can run, without a shell: the one that called us, or the one beside Node. */
function npmProgram() {
  const beside = dirname(process.execPath)
  const places = [
    process.env.npm_execpath?.replace(/npx-cli\.js$/, 'npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
  ]
  const file = places.find((place) => place?.endsWith('npm-cli.js') && existsSync(place))
  return file ? { program: process.execPath, first: [file] } : { program: 'npm', first: [] }
}
