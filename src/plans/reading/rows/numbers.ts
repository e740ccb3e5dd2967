/**
 * The shapes numbers of actions have: 7.2, 7.2.1, 7.2a, HS1, HS 1.2, 2.D.ii, 12/21/HRS, 1a.
 */
export const numberPattern =
  '(?:\\d{1,3}(?:\\.\\d{1,3})+[a-z]?|\\d{1,2}\\.[A-Z](?:\\.(?:[ivx]+|\\d+))?|[A-Z]{1,4}-?\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|\\d{1,3}/\\d{2,4}/[A-Z]{2,5}|\\d{1,3}[a-z]?)'

const whole = new RegExp(`^${numberPattern}$`)
const each = new RegExp(`(?<![\\w./])${numberPattern}(?![\\w/]|\\.\\w)`, 'g')

/** Whether a text is the number of an action and nothing else. */
export function isNumber(text: string): boolean {
  return whole.test(text.trim().replace(/[.:)]$/, ''))
}

/** A number as it is compared: without what stands around it, in small letters. */
export function evenNumber(text: string): string {
  return text
    .trim()
    .replace(/^[(]|[.:)]+$/g, '')
    .replaceAll(/\s+/g, '')
    .toLowerCase()
}

/** Every text that has the shape of a number, in order. */
export function numbersIn(text: string): readonly string[] {
  return text.length > 2000 ? [] : [...text.matchAll(each)].map(([found]) => found)
}

/** The section a number of an action begins with: `7` of 7.2, `2` of 2.D.ii; `undefined` where it says none. */
export function sectionInNumber(number: string): string | undefined {
  return /^(\d{1,3})\.(?:\d|[A-Z])/.exec(number)?.[1]
}

/** Order by number: 7.10 comes after 7.9. */
export function compareNumbers(one: string, other: string): number {
  return inOrder.compare(one, other)
}

// named here: a collator is made anew at each call of localeCompare
const inOrder = new Intl.Collator('en', { numeric: true })
