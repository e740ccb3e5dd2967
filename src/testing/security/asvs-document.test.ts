import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#foundations'

const document = read('docs/security/asvs-level-2.md')

/** How many requirements of levels 1 and 2 each chapter of ASVS 4.0.3 has. */
const ofChapters = [38, 53, 18, 9, 30, 13, 12, 15, 7, 5, 8, 15, 13, 23]

type Line = { readonly number: string; readonly answer: string }

function read(path: string): string {
  return readFileSync(join(projectFolder(), path), 'utf8')
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(
    ([, number = '', answer = '']) => ({ number, answer }),
  )
}

/** The tests a page names that are not there: by a file that is none, or a name its file does not hold. */
function namedInVain(text: string): readonly string[] {
  const named = [...text.matchAll(/`(src\/[^`]+\.test\.tsx?)`(?: “([^”]+)”)?/g)]
  return named.flatMap(([, path = '', name]) => {
    if (!existsSync(join(projectFolder(), path))) return [`${path} is not there`]
    return name && !read(path).includes(name) ? [`${path} holds no “${name}”`] : []
  })
}

describe('the page about ASVS', () => {
  test('answers every requirement of levels 1 and 2 once', () => {
    const lines = linesOf(document)
    const counts = ofChapters.map(
      (_, place) => lines.filter(({ number }) => number.startsWith(`${place + 1}.`)).length,
    )
    expect(counts).toEqual(ofChapters)
    expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length)
  })

  test('says of each that it is met, that it is not, or that it does not apply', () => {
    const vague = linesOf(document).filter(
      ({ answer }) => !/^(met|not met|does not apply)\b/.test(answer),
    )
    expect(vague).toEqual([])
  })

  test('names no test that is not there', () => {
    expect(namedInVain(document)).toEqual([])
    expect(namedInVain(read('docs/security/threat-model.md'))).toEqual([])
  })

  test('would be told of a test that was renamed, or of a file that went', () => {
    const gone = '`src/testing/security/gone.test.ts` “a name”'
    const renamed = '`src/testing/security/planting.test.ts` “a name nobody gave”'
    expect(namedInVain(`${gone} ${renamed}`)).toHaveLength(2)
  })
})
