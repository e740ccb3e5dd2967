import { readDay } from '#vocabulary'
import type { Written } from '../matching/written.ts'

/**
 * What somebody typed to find a person, in whatever order, as a writing a matcher can compare: a date of birth, a year, an age with
 * “aged”, a phone number, an e-mail address, a National Insurance number, a postcode; every other word is a name, the
 * first of them given and the last the family's.
 */
export function readTyped(typed: string, thisYear: number): Written {
  return takeApart(typed, thisYear).written
}

/**
 * What was typed, read, and the words of it that may begin a name: all that nothing else was made of. One word alone may be a
 * reference, whatever else it looks like: some of them read as postcodes.
 */
export function takeApart(
  typed: string,
  thisYear: number,
): { readonly written: Written; readonly words: readonly string[] } {
  const found: Record<string, string> = {}
  let rest = ` ${typed} `
  for (const { column, pattern, read } of parts) {
    const match = pattern.exec(rest)
    const value = match && read(match, thisYear)
    if (!match || !value || found[column]) continue
    found[column] = value
    rest = rest.replace(match[0], ' ')
  }
  const all = typed.split(/\s+/).filter(Boolean)
  const left = rest.split(/\s+/).filter(Boolean)
  const names = left.filter((word) => /\p{L}/u.test(word) && !/\d/.test(word))
  const [given, ...others] = names
  const family = others.pop()
  const written = {
    record_id: '',
    ...found,
    ...(given && { given_name: given }),
    ...(family && { family_name: family }),
    ...(others.length > 0 && { middle_name: others.join(' ') }),
  }
  return { written, words: all.length === 1 ? all : left }
}

type Part = {
  readonly column: Exclude<keyof Written, 'record_id'>
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, thisYear: number) => string | undefined
}

const whole = (match: RegExpExecArray) => match[0].trim()

/** In the order in which they are looked for: a number is what the first of these says it is. */
const parts: readonly Part[] = [
  { column: 'email', pattern: /[^\s@]+@[^\s@]+/, read: whole },
  {
    column: 'national_insurance_number',
    pattern: /\b[a-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b/i,
    read: whole,
  },
  {
    column: 'date_of_birth',
    pattern: /\b\d{4}-\d{2}-\d{2}\b/,
    read: ([text]) => (readDay(text) ? text : undefined),
  },
  {
    column: 'date_of_birth',
    pattern: /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/,
    read: ([, day = '', month = '', year = '']) => {
      const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      return readDay(text) ? text : undefined
    },
  },
  { column: 'phone', pattern: /(?:\+44|\b0)[\d\s]{9,13}\d\b/, read: whole },
  { column: 'postcode', pattern: /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i, read: whole },
  { column: 'date_of_birth', pattern: /\b(?:19|20)\d{2}\b/, read: whole },
  {
    column: 'date_of_birth',
    pattern: /\baged?\s+(?:about\s+)?(\d{1,3})\b/i,
    read: ([, age = ''], thisYear) => String(thisYear - Number(age)),
  },
]
