import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rememberedPlace } from './place-note.ts'

let root = ''
let data = ''
let place = ''
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'waymark-place-')))
  data = join(root, 'data')
  place = join(root, 'place')
  await mkdir(data)
})
afterEach(() => rm(root, { recursive: true }))

test('a region finds its database again where the note says', async () => {
  const first = await rememberedPlace(data, place)
  expect(await rememberedPlace(data, place)).toBe(first)
  expect(await readFile(join(data, 'database-place'), 'utf8')).toBe(`${first}\n${data}\n`)
})

test('a copied data folder is refused, and the person told which is the original', async () => {
  await rememberedPlace(data, place)
  const copy = join(root, 'copy')
  await cp(data, copy, { recursive: true })
  await expect(rememberedPlace(copy, place)).rejects.toThrow(`${copy} is a copy of ${data}`)
})

test('a moved data folder keeps its database', async () => {
  const first = await rememberedPlace(data, place)
  const moved = join(root, 'moved')
  await rename(data, moved)
  expect(await rememberedPlace(moved, place)).toBe(first)
  expect(await rememberedPlace(moved, place)).toBe(first)
})

test('a data folder brought to a machine without its database does not begin an empty one', async () => {
  const first = await rememberedPlace(data, place)
  await rm(first, { recursive: true })
  await expect(rememberedPlace(data, place)).rejects.toThrow('only the folder was copied')
})

test('a note of an earlier version, without the second line, is completed', async () => {
  const first = await rememberedPlace(data, place)
  await writeFile(join(data, 'database-place'), `${first}\n`)
  expect(await rememberedPlace(data, place)).toBe(first)
  expect(await readFile(join(data, 'database-place'), 'utf8')).toContain(`\n${data}\n`)
})
