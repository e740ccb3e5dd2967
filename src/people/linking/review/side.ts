import { dayInWords, genders, type PersonId, readDay } from '#vocabulary'
import { writtenOf } from '../../finding/written-of.ts'
import type { Written } from '../../matching/written.ts'
import type { PersonWords } from '../../registering/person.ts'

/** What is compared, in the order of the page, with what each is called there. */
const comparedParts = [
  { part: 'given_name', label: 'First name' },
  { part: 'middle_name', label: 'Middle names' },
  { part: 'family_name', label: 'Last name' },
  { part: 'also_known_as', label: 'Also known as' },
  { part: 'date_of_birth', label: 'Born' },
  { part: 'gender', label: 'Gender' },
  { part: 'phone', label: 'Phone' },
  { part: 'email', label: 'E-mail' },
  { part: 'national_insurance_number', label: 'National Insurance number' },
  { part: 'postcode', label: 'Last settled postcode' },
] as const satisfies readonly { readonly part: keyof Written; readonly label: string }[]

/** One line of two records side by side. */
export type ComparedLine = {
  readonly label: string
  readonly one: string
  readonly other: string
  readonly differs: boolean
}

/** Two people's records side by side: every writing's words for each part, and whether the sides differ. Parts nobody knows are left out. */
export function compareSides(
  ones: readonly PersonWords[],
  others: readonly PersonWords[],
): readonly ComparedLine[] {
  return comparedParts.flatMap(({ part, label }) => {
    const one = wordsFor(ones, part)
    const other = wordsFor(others, part)
    if (one.length === 0 && other.length === 0) return []
    const shared = one.some((word) => other.some((far) => fits(part, word, far)))
    const differs = one.length > 0 && other.length > 0 && !shared
    const say = (words: readonly string[]) =>
      words.map((word) => inWords(part, word)).join(' / ') || 'Not known'
    return [{ label, one: say(one), other: say(other), differs }]
  })
}

/** Whether two words of a part do not contradict each other: a year alone fits every day of it. */
function fits(part: (typeof comparedParts)[number]['part'], one: string, other: string): boolean {
  const [word, far] = [one.toLowerCase(), other.toLowerCase()]
  if (part !== 'date_of_birth') return word === far
  return word === far || far.startsWith(`${word}-`) || word.startsWith(`${far}-`)
}

/** What a record says, as somebody reads it: a day as a day, and a code as a word. */
function inWords(part: (typeof comparedParts)[number]['part'], written: string): string {
  if (part === 'gender') return genders.find(({ code }) => code === written)?.label ?? written
  if (part !== 'date_of_birth') return written
  const day = readDay(written)
  return day ? dayInWords(day) : `In about ${written}`
}

function wordsFor(
  writings: readonly PersonWords[],
  part: (typeof comparedParts)[number]['part'],
): readonly string[] {
  return [...new Set(writings.flatMap((words) => writtenOf('', words)[part] ?? []))]
}

/** How strongly one field speaks, in words; a number nobody has a measure for would say less. */
export function strengthOf(bits: number): string {
  const side = bits < 0 ? 'against' : 'for'
  const size = Math.abs(bits)
  if (size < 0.5) return 'says little'
  if (size < 3) return `speaks a little ${side} it`
  return size < 7 ? `speaks ${side} it` : `speaks strongly ${side} it`
}

/** One of the two people, as the page names them. */
export type SideWords = {
  readonly id: PersonId
  readonly name: string
  readonly reference: string
  readonly agencies: string
}

/** An answer given lately, with how to take it back. */
export type GivenAnswer = {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly when: string
  /** Where whoever reads it answers the same; nothing where it does not wait for them. */
  readonly answerAt: string | undefined
}
