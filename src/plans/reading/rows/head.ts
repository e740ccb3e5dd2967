import { numberPattern } from './numbers.ts'

/** How an action begins: its type, its number and what it says. */
export type Head = {
  readonly type: string | undefined
  readonly number: string | undefined
  /** What stands between the number and the statement: `:`, `.`, nothing. */
  readonly mark: string
  readonly statement: string
}

const longestHead = 80

const heads = new RegExp(
  `^(?<before>[\\p{L}][\\p{L} -]{0,40}?\\s+)?(?<number>${numberPattern})(?<mark>\\s*[:.)–—-])?(?<space>\\s+|$)`,
  'u',
)
const words =
  /^(?:key )?(?:actions?|objectives?|activity|task|priority|commitment|step|ref|no|number)\.?$/i

/** The types that plans name most; a plan’s own list comes to these. */
export const plainTypes: readonly string[] = [
  'prevention',
  'intervention',
  'recovery',
  'relief',
  'emergency',
  'crisis',
]

/** Reads the beginning of an action’s text, given the types a plan names; without number where it has none. */
export function readHead(text: string, types: readonly string[] = plainTypes): Head {
  const bare = text.trim()
  const found = heads.exec(bare.slice(0, longestHead))?.groups
  const number = found?.['number']
  const before = found?.['before']?.trim() ?? ''
  const mark = found?.['mark']?.trim() ?? ''
  const rest = bare.slice((heads.exec(bare.slice(0, longestHead))?.[0] ?? '').length).trim()
  if (number === undefined || !isNumbering({ number, before, mark, rest, types })) {
    return { type: undefined, number: undefined, mark: '', statement: bare }
  }
  const type = before === '' || words.test(before) ? undefined : before
  return { type, number, mark, statement: rest }
}

/** Whether a text begins as an action does, beyond doubt: a number with its mark or type, and words after it. */
export function beginsAction(text: string): boolean {
  if (isHeadingOfSection(text)) return false
  const { number, type, mark, statement } = readHead(text)
  if (number === undefined || statement === '') return false
  // few words after a number may be a heading, unless the type of an action stands before it
  const isTyped = number.includes('.') && plainTypes.includes(type?.toLowerCase() ?? '')
  if (!isTyped && statement.split(/\s+/).length < 3) return false
  return mark !== '' || type !== undefined || number.includes('.')
}

type Numbering = {
  readonly number: string
  readonly before: string
  readonly mark: string
  readonly rest: string
  readonly types: readonly string[]
}

/** A number alone may count something: it needs a mark, or a word before it that says what it is. */
function isNumbering({ number, before, mark, rest, types }: Numbering): boolean {
  const isBare = /^\d{1,3}[a-z]?$/.test(number)
  const isNamed = /^[A-Z]{1,4}-?\d{1,3}[a-z]?$/.test(number)
  if (before === '') {
    if (isNamed) return mark !== '' || (/^[A-Z]{2}/.test(number) && /^\p{Lu}\p{Ll}/u.test(rest))
    return isBare ? mark !== '' && rest !== '' : true
  }
  if (words.test(before) || types.includes(before.toLowerCase())) return true
  return !isBare && mark === ':' && /^\p{Lu}/u.test(before) && before.split(/\s+/).length <= 3
}

/** “Priority 2: …” is above actions. */
function isHeadingOfSection(text: string): boolean {
  return /^\s*(?:strategic |key )?(?:priority|objective|theme|area|aim|goal|pillar|outcome|section|part)s?(?: area)?\s*\d{1,2}(?:\s*[-–—:)]|\.(?!\d)|\s)/i.test(
    text,
  )
}
