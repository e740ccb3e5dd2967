import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './folders.ts'
import { SettingProblem } from './settings.ts'

test('a folder is made with those above it, for its owner alone, and made twice it stays', async () => {
  const place = await mkdtemp(join(tmpdir(), 'waymark-folders-'))
  const deep = join(place, 'one', 'two')
  await makeFolder(deep, 0o700)
  await makeFolder(deep, 0o700)
  expect((await stat(deep)).mode & 0o777).toBe(0o700)
  await rm(place, { recursive: true })
})

test('a file in the way is named', async () => {
  const place = await mkdtemp(join(tmpdir(), 'waymark-folders-'))
  const file = join(place, 'file')
  await writeFile(file, '')
  await expect(makeFolder(join(file, 'below'))).rejects.toThrow(`${file} is a file`)
  await rm(place, { recursive: true })
})

test.skipIf(process.platform !== 'linux')(
  'where the system allows no folders, the person is told and nothing spins',
  async () => {
    await expect(makeFolder('/proc/waymark-none/below')).rejects.toThrow(SettingProblem)
    await expect(makeFolder('/proc/waymark-none')).rejects.toThrow(
      'nothing may be written in /proc',
    )
  },
)
