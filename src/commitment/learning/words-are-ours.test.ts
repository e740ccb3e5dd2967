import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sharedRuns, withoutTags } from '../../testing/seeds.ts'

const seeds = join('..', 'shared', 'seeds')
const isHere = existsSync(seeds)
const names = isHere ? readdirSync(seeds).toSorted() : []
const toolkit = names[4] ?? 'the toolkit'

/** Every source file below a folder, by its path. */
function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .toSorted()
}

/** What the files of a folder have in common with a seed, as they are written and as they are read. */
function copied(folder: string, seed: string): readonly string[] {
  const seedText = readFileSync(join(seeds, seed), 'utf8')
  return sourcesBelow(folder).flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    const runs = [...sharedRuns(source, seedText), ...sharedRuns(withoutTags(source), seedText)]
    return [...new Set(runs)].map((run) => `${path}: ${run}`)
  })
}

describe.skipIf(!isHere)('the words are ours (the folder of seeds is there)', () => {
  test('no source of this room has eight words running in common with the toolkit', () => {
    expect(sourcesBelow('src/commitment').length).toBeGreaterThan(10)
    expect(copied('src/commitment', toolkit)).toEqual([])
  })

  test.each(names)('no learning page has eight words running in common with %s', (seed) => {
    expect(copied('src/commitment/learning', seed)).toEqual([])
  })
})
