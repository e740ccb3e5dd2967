/**
 * A date of birth as one number, YYYYMMDD, with noughts for what is not known; 0 when nothing is. Impossible days and
 * months are kept as written, because a slip of the pen still resembles the truth.
 */
export function birthNumber(text: string): number {
  if (text === '') return 0
  const known = asFilesHaveIt(text)
  return known === undefined ? fromDigits(text.match(/\d+/g) ?? []) : known
}

/** YYYY-MM-DD, read far quicker than by looking for numbers. */
function asFilesHaveIt(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const birth = together(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  return Number.isInteger(birth) ? birth : undefined
}

function fromDigits(digits: readonly string[]): number {
  const [first = '', second = '', third = ''] = digits
  if (digits.length === 1) return fromOne(first)
  if (first.length === 4) return together(Number(first), Number(second), Number(third || '0'))
  if (third.length === 4) return together(Number(third), Number(second), Number(first))
  if (second.length === 4) return together(Number(second), Number(first), 0)
  return 0
}

function fromOne(digits: string): number {
  if (digits.length === 8) return Number(digits)
  return digits.length === 4 ? Number(digits) * 10_000 : 0
}

/** Dates that forms are filled up with. */
const placeholders = new Set([19_000_101, 11_111_111])

function together(year: number, month: number, day: number): number {
  if (month > 99 || day > 99) return 0
  const birth = year * 10_000 + month * 100 + day
  return placeholders.has(birth) ? 0 : birth
}

/** Whether what is written is a day, a month or a year, and not something else: such as a thirteenth month, or no number at all. */
export function isBirthDate(text: string): boolean {
  const birth = birthNumber(text)
  return birth > 0 && Math.trunc(birth / 100) % 100 <= 12 && birth % 100 <= 31
}

/** Whether a date of birth is only a guess at the year: no month and day, or the first of January for want of better. */
export function isRough(birth: number): boolean {
  const day = birth % 10_000
  return day === 0 || day === 101
}
