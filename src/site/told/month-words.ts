import type { Temporal } from 'temporal-polyfill'
import { monthInWords } from '#vocabulary'

const said = new Map<string, string>()

/** The month as people say it, "June 2024". Said once and remembered, because pages say it hundreds of times. */
export function sayMonth(month: Temporal.PlainYearMonth): string {
  const key = month.toString()
  const words = said.get(key) ?? monthInWords(month)
  said.set(key, words)
  return words
}

/** "Jun 24", for an axis. */
export function sayMonthShortly(month: Temporal.PlainYearMonth): string {
  const words = sayMonth(month)
  return `${words.slice(0, 3)} ${words.slice(-2)}`
}
