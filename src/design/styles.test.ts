import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/styles.mjs', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'waymark-styles-'))
let css = ''

beforeAll(() => {
  execFileSync(process.execPath, [script, outDir])
  css = readFileSync(join(outDir, 'waymark.css'), 'utf8')
})

afterAll(() => rmSync(outDir, { recursive: true }))

test('the stylesheet wears nothing that is licensed to GOV.UK alone', () => {
  expect(css).not.toMatch(/GDS Transport|@font-face|crest|crown/i)
  expect(css).toContain('arial,sans-serif')
})

test('the stylesheet asks for no file from anywhere', () => {
  expect(css.match(/url\((?!"?data:)[^)]*\)/g) ?? []).toEqual([])
})

test('the build notes a digest of the stylesheet for its address', () => {
  const digests: unknown = JSON.parse(readFileSync(join(outDir, 'digests.json'), 'utf8'))
  expect(digests).toEqual({ 'waymark.css': expect.stringMatching(/^[0-9a-f]{12}$/) })
})
