import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import rules, { mayImport } from '../../.dependency-cruiser.mjs'
import { houseChecks } from '../checks/all.mjs'
import { inClone } from '../launch/places.mjs'
import { boundaries } from './boundaries.mjs'
import { aviary, canariesIn, inCanaryHouse, release } from './canary-house.mjs'
import { house } from './house.mjs'
import { style } from './style.mjs'
import { types } from './types.mjs'
import { unused } from './unused.mjs'

// A flight is one run of one gate over its canaries: what each should have raised, and what was found.

/** Biome: a canary for formatting and for every rule that biome.json asks for by name. */
export async function flyStyle() {
  const { findings } = await inCanaryHouse('lint', 'src', (made) => style.run(made))
  const { linter } = JSON.parse(readFileSync(inClone('biome.json'), 'utf8'))
  const asked = Object.values(linter.rules)
    .filter((group) => typeof group === 'object')
    .flatMap((group) => Object.entries(group).filter(([, level]) => level !== 'off'))
    .map(([rule]) => rule)
  const found = findings.map((finding) => ({ ...finding, rule: finding.rule.split('/').at(-1) }))
  return { gate: 'format and lint', expected: sameFile('lint'), found, rules: ['format', ...asked] }
}

const notChecks = ['noEmit', 'allowImportingTsExtensions', 'skipLibCheck']

/** The compiler: a canary for every option of tsconfig.json that finds something. */
export async function flyTypes() {
  const { findings } = await inCanaryHouse('types', 'src', (made) => types.run(made))
  const { compilerOptions } = JSON.parse(readFileSync(inClone('tsconfig.json'), 'utf8'))
  const asked = Object.keys(compilerOptions).filter(
    (name) => typeof compilerOptions[name] === 'boolean' && !notChecks.includes(name),
  )
  const expected = sameFile('types')
  const proved = expected.map(({ option }) => option)
  return { gate: 'types', expected, found: findings, rules: asked, proved }
}

/** Another compiler in the place of TypeScript 7. */
export async function flyOldCompiler() {
  const { findings } = await types.run(inClone(), { of: 'typescript', program: 'tsc6' })
  return { gate: 'types', expected: [{ rule: 'native-typescript' }], found: findings }
}

/** The directions: a canary for each special rule, and one for every pair of rooms the table does not allow. */
export async function flyBoundaries() {
  const rooms = Object.keys(mayImport)
  const pairs = rooms.flatMap((from) =>
    rooms.filter((to) => to !== from && !mayImport[from].includes(to)).map((to) => ({ from, to })),
  )
  const { findings } = await inCanaryHouse('boundaries', '.', (made) => {
    for (const room of rooms)
      release(made, `src/${room}/index.ts`, `export const room = '${room}'\n`)
    for (const { from, to } of pairs) {
      release(made, `src/${from}/reaches-${to}.ts`, `export { room } from '#${to}'\n`)
    }
    return boundaries.run(made)
  })
  const crossed = pairs.map(({ from, to }) => ({
    rule: to === 'demonstration' ? 'stories-only-in-tests' : `${from}-imports-upstream-only`,
    file: `reaches-${to}.ts`,
  }))
  return {
    gate: 'boundaries',
    expected: [...sameFile('boundaries'), ...crossed],
    found: findings,
    rules: rules.forbidden.map(({ name }) => name),
  }
}

/** A checker that reads next to nothing. */
export async function flyFewModules() {
  const { findings } = await inCanaryHouse('few-modules', '.', (made) => boundaries.run(made))
  return { gate: 'boundaries', expected: [{ rule: 'enough-modules-seen' }], found: findings }
}

/** Files, exports and dependencies that nothing uses. */
export async function flyUnused() {
  const { findings } = await inCanaryHouse('unused', '.', (made) => unused.run(made))
  return { gate: 'nothing unused', expected: canariesIn('unused'), found: findings }
}

/** The house rules, each over a little house of its own. */
export async function flyHouse() {
  const found = []
  for (const rule of readdirSync(inClone(aviary, 'house'))) {
    const { findings } = await house.run(inClone(aviary, 'house', rule))
    found.push(...findings.filter((finding) => finding.rule === rule))
  }
  // this rule's finding stands in the file that is missing
  const expected = sameFile('house').map((canary) =>
    canary.rule === 'rooms-introduce-themselves' ? { rule: canary.rule } : canary,
  )
  return { gate: 'house rules', expected, found, rules: Object.keys(houseChecks) }
}

function sameFile(folder) {
  return canariesIn(folder).map(({ path, ...canary }) => ({ ...canary, file: basename(path) }))
}
