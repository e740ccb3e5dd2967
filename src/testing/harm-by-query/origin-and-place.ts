import { institutions, nationalities } from '#vocabulary'
import { everybodyPlanted, markOf } from '../security/machinery/planted-person.ts'
import { cellOfPlanted, spotOfPlanted } from '../security/machinery/planted-place.ts'

/** Labels that are too common a word to tell by, each said in some other way too: by its code or its heading. */
const everyday = new Set(['UK', 'Not known', 'uk', 'unknown'])

const told = [...nationalities, ...institutions].flatMap(({ code, label }) => [code, label])

/**
 * What tells where somebody comes from or has been held: the words of nationality, of immigration, of offending and of
 * institutions, as a page, a file or an interface would write them.
 */
const origin = new RegExp(
  [
    ...told.filter((word) => !everyday.has(word)).map((word) => `\\b${word}\\b`),
    ...['nationalit', 'immigra', '\\boffen[cd]', 'asylum', 'probation', 'no recourse'],
  ].join('|'),
  'i',
)

/** The first word of origin in a text. */
export function originIn(text: string): string | undefined {
  return origin.exec(text)?.[0]
}

/** Every way in which the place of one planted person can be written: the square, its middle, the spot. */
const placeMarks: readonly (readonly [string, RegExp])[] = everybodyPlanted.map((person) => {
  const { row } = cellOfPlanted(person)
  const { latitude } = spotOfPlanted(person)
  const middle = Math.trunc(((row + 0.5) / 440) * 1000) / 1000
  const marks = [`\\b${row}\\b`, `\\b${middle.toFixed(3).replace('.', '\\.')}`]
  return [
    person.key,
    new RegExp([...marks, `\\b${latitude.toFixed(4).replace('.', '\\.')}`].join('|')),
  ]
})

/** Whose squares and spots a text tells. */
export function placesIn(text: string): readonly string[] {
  return placeMarks.filter(([, mark]) => mark.test(text)).map(([key]) => key)
}

const patches: readonly string[] = everybodyPlanted.map((person) => `${markOf(person)} name`)

/** Whether a text tells of any part of a council: a square, a spot, or a patch by its name. */
export function tellsAPlace(text: string): boolean {
  return placesIn(text).length > 0 || patches.some((patch) => text.includes(patch))
}
