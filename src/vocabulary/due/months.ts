import { monthNames } from '../days.ts'

const names = monthNames.map((name) => name.toLowerCase())

/** The months as tidied text has them: three letters each. */
export const shortMonths: readonly string[] = names.map((name) => name.slice(0, 3))

/** For use in patterns: any month of tidied text. */
export const monthPattern = `(?<month>${shortMonths.join('|')})`

/** The number of a month of tidied text, from 1. */
export function monthNumber(short: string): number {
  return shortMonths.indexOf(short) + 1
}

/** The month a word names, whole or by three letters or more (“sept”); 0 when it names none. */
export function monthNamed(word: string): number {
  return word.length < 3 ? 0 : names.findIndex((name) => name.startsWith(word)) + 1
}

/**
 * The months a word may be meant for when one letter is wrong, missing, too many or changed places
 * with the next. Below four letters too many other words are one letter away.
 */
export function monthsMeant(word: string): readonly number[] {
  if (word.length < 4 || word.length > 10 || monthNamed(word) > 0) return []
  return names.flatMap((name, index) => (isOneLetterOut(word, name) ? [index + 1] : []))
}

function isOneLetterOut(word: string, name: string): boolean {
  if (name.length < 4) return false
  const same = [...word].findIndex((letter, index) => letter !== name[index])
  const at = same === -1 ? word.length : same
  const rests = [
    [word.slice(at + 1), name.slice(at + 1)],
    [word.slice(at + 1), name.slice(at)],
    [word.slice(at), name.slice(at + 1)],
    [`${word[at + 1]}${word[at]}${word.slice(at + 2)}`, name.slice(at)],
  ]
  return rests.some(([written, meant]) => written === meant)
}
