import { Temporal } from 'temporal-polyfill'
import { dayInWords } from '#vocabulary'

/** A day written `YYYY-MM-DD` as people say it: "10 June 2024". */
export function sayDay(day: string): string {
  return dayInWords(Temporal.PlainDate.from(day))
}
