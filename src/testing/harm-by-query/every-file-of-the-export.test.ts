import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFolder } from '#interchange'
import { freshDatabase } from '../house/fresh-database.ts'
import { byHand } from '../security/machinery/by-hand.ts'
import { plantRows } from '../security/machinery/plant-rows.store.ts'
import { everybodyPlanted } from '../security/machinery/planted-person.ts'
import { originIn, tellsAPlace } from './origin-and-place.ts'

const database = freshDatabase()
let folder = ''
let files: readonly { readonly name: string; readonly text: string }[] = []

beforeAll(async () => {
  await plantRows(database.db, everybodyPlanted, byHand)
  folder = await mkdtemp(join(tmpdir(), 'waymark-export-'))
  const into = join(folder, 'all')
  const outcome = await exportFolder(database.open, into)
  if (!outcome.ok) throw new Error('Nothing was exported')
  const names = await readdir(into)
  files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(into, name), 'utf8') })),
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the export holds no place within a council, in any file', () => {
  expect(files.filter(({ text }) => tellsAPlace(text)).map(({ name }) => name)).toEqual([])
  expect(files.length).toBeGreaterThan(4)
})

test('a file that holds where somebody comes from names no council beside it', () => {
  const withOrigin = files.filter(({ text }) => originIn(text))
  expect(withOrigin.map(({ name }) => name).toSorted()).toEqual(['departures.csv', 'people.csv'])
  const beside = withOrigin.filter(({ text }) => /\bE0\d{7}\b/.test(text))
  expect(beside.map(({ name }) => name)).toEqual([])
})
