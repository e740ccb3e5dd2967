import { Temporal } from 'temporal-polyfill'
import { readDay } from '#vocabulary'

/** What a format shows of a moment. */
export type ShownParts = {
  readonly day: 'shown' | 'hidden'
  readonly month: 'shown' | 'hidden'
  readonly year: 'shown' | 'hidden'
  readonly time: 'shown' | 'hidden'
}

/** What is shown where a cell says nothing else: a day, and a time where it has one. */
export const wholeMoment: ShownParts = {
  day: 'shown',
  month: 'shown',
  year: 'shown',
  time: 'shown',
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/**
 * A moment of a cell in words, no more exactly than its format shows it: `1 April 2023`, `April 2023`, `2023`,
 * `1 April 2023 09:30`, `09:30`. A year that a format hides is told, since the cell has it.
 */
export function toldMoment(moment: Temporal.PlainDateTime, shown: ShownParts): string {
  return [toldDay(moment, shown), toldTime(moment, shown)].filter(Boolean).join(' ')
}

function toldDay({ day, month, year }: Temporal.PlainDateTime, shown: ShownParts): string {
  const name = months[month - 1] ?? ''
  if (shown.day === 'shown') return `${day} ${name} ${year}`
  if (shown.month === 'shown') return `${name} ${year}`
  return shown.year === 'shown' ? String(year) : ''
}

function toldTime({ hour, minute }: Temporal.PlainDateTime, shown: ShownParts): string {
  const showsDay = [shown.day, shown.month, shown.year].includes('shown')
  if (shown.time === 'hidden' || (showsDay && hour === 0 && minute === 0)) return ''
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Reads `2023-04-01` or `2023-04-01T09:30:00`; nothing where it is no moment of the calendar. */
export function isoMoment(text: string): Temporal.PlainDateTime | undefined {
  const day = readDay(text.slice(0, 10))
  const [, hour = '0', minute = '0'] = /^T([01]\d|2[0-3]):([0-5]\d)/.exec(text.slice(10)) ?? []
  return day?.toPlainDateTime({ hour: Number(hour), minute: Number(minute) })
}

const dayInMinutes = 24 * 60
const latest = 2_958_466

/**
 * The moment a spreadsheet’s number stands for. In the system of 1900 day 60 is a 29 February that never was, so that
 * days before it count from another start (ECMA-376, part 1, 18.17.4.1). Nothing where it is no moment.
 */
export function momentOf(serial: number, system: 1900 | 1904): Temporal.PlainDateTime | undefined {
  if (!(serial >= 0 && serial < latest)) return undefined
  const whole = Math.floor(serial)
  const minutes = Math.round((serial - whole) * dayInMinutes)
  return startOf(whole, system).toPlainDateTime().add({ days: whole, minutes })
}

function startOf(day: number, system: 1900 | 1904): Temporal.PlainDate {
  if (system === 1904) return Temporal.PlainDate.from('1904-01-01')
  return Temporal.PlainDate.from(day < 60 ? '1899-12-31' : '1899-12-30')
}
