import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '#foundations'
import { offers, untoldOffers } from './offers.ts'

const built = mkdtempSync(join(tmpdir(), 'waymark-bundle-'))

beforeAll(() => {
  execFileSync(process.execPath, [join(projectFolder(), 'scripts', 'bundle.mjs'), built])
})

afterAll(() => rmSync(built, { recursive: true }))

/** The packages a built file reads at once, itself and through other built files. */
function packagesOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const read = readFileSync(file, 'utf8')
  const from = [...read.matchAll(/^(?:import|\}|export).*?"([^"]+)";$/gm)].map((found) => found[1])
  return from.flatMap((path = '') => {
    if (path.startsWith('node:')) return []
    return path.startsWith('.') ? packagesOf(join(dirname(file), path), seen) : [path]
  })
}

test('help reads no package, and linking a file only the one that writes and reads its cells', () => {
  expect(packagesOf(join(built, 'cli.js'))).toEqual([])
  expect([...new Set(packagesOf(join(built, 'link.js')))]).toEqual(['papaparse'])
  expect(packagesOf(join(built, 'weigh-beside.js'))).toEqual([])
})

test('the thread that reads a plan reads no package of the web or the database', () => {
  const packages = new Set(packagesOf(join(built, 'read-beside.js')))
  expect([...packages].toSorted()).toEqual([
    ...['fflate', 'htmlparser2', 'temporal-polyfill', 'zod'],
  ])
})

test('the web is read by whoever starts it', () => {
  const start = readFileSync(join(built, 'cli.js'), 'utf8').match(/"\.\/(parts\/start-[^"]+)"/)
  expect(packagesOf(join(built, start?.[1] ?? ''))).toContain('fastify')
})

test('no two commands go by one name', () => {
  const names = [...offers, ...untoldOffers].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
