import { dayInWords, monthInWords, readDay, readMonth } from '../days.ts'
import type { DatedDue, Due, DueWindow, RecurringDue } from './due.ts'
import { isSeason } from './edtf.ts'
import { rhythmInWords } from './rhythm-in-words.ts'
import { readRule } from './rule.ts'

/** A due date in plain English. It tells what was said, and no day that nobody said. */
export function printDue(due: Due): string {
  switch (due.kind) {
    case 'by':
      return by(due)
    case 'from':
      return `from ${about(due.edtf)}${inWords(startOf(due.edtf))}`
    case 'ongoing':
      return goingOn(due.edtf)
    case 'recurring':
      return again(due)
    case 'missing':
      return 'no date'
    case 'unparsed':
      return 'a date that could not be read'
  }
}

function by({ edtf, window }: DatedDue): string {
  const [start = '', end] = edtf.split('/')
  if (end !== undefined) return inStretch(start, end)
  if (isSeason(start)) return `in ${inWords(start)}${nextYear(window)}`
  if (about(start)) return `around ${inWords(start)}`
  return isDay(start) ? `by ${inWords(start)}` : `by the end of ${inWords(start)}`
}

/** A winter is of two years: “winter 2023/24”. */
function nextYear({ from, to }: DueWindow): string {
  const last = to?.subtract({ days: 1 }).year ?? from.year
  return last > from.year ? `/${String(last).slice(2)}` : ''
}

function inStretch(start: string, end: string): string {
  const year = Number(start.slice(0, 4))
  const [first, last] = [bare(start), bare(end)]
  if (first === `${year}-04` && last === `${year + 1}-03`) {
    return `${about(start) || 'in '}the financial year ${year}/${String(year + 1).slice(2)}`
  }
  if (isWeek(start, end)) return `in the week beginning ${inWords(start)}`
  const from = isSameYear(start, end) ? monthOnly(start) : inWords(start)
  return about(start) ? `around ${from} to ${inWords(end)}` : `between ${from} and ${inWords(end)}`
}

/** Whether both are months of one year, so that the year need be said once only. */
function isSameYear(start: string, end: string): boolean {
  const [first, last] = [readMonth(bare(start)), readMonth(bare(end))]
  return first !== undefined && first.year === last?.year
}

function monthOnly(time: string): string {
  return inWords(time).split(' ')[0] ?? ''
}

function isWeek(start: string, end: string): boolean {
  const [first, last] = [readDay(bare(start)), readDay(bare(end))]
  return first !== undefined && last !== undefined && first.until(last).days === 6
}

function goingOn(edtf: string): string {
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return `throughout ${inWords(start)}`
  return start === '..' ? `ongoing until ${endInWords(end)}` : 'ongoing'
}

function again({ edtf, recurrence, flags }: RecurringDue): string {
  const rule = readRule(recurrence)
  const rhythm = rule ? rhythmInWords(rule) : 'again and again'
  const [start = '', end] = edtf.split('/')
  if (start === '..' && end !== undefined) return `${rhythm} until ${endInWords(end)}`
  if (flags.includes('first-occurrence') || rule?.month !== undefined) return rhythm
  if (end === undefined) return `${rhythm} in ${inWords(start)}`
  return `${rhythm} from ${inWords(start)}${end === '..' ? '' : ` to ${inWords(end)}`}`
}

function endInWords(end: string): string {
  return isDay(end) ? inWords(end) : `the end of ${inWords(end)}`
}

const seasons = ['spring', 'summer', 'autumn', 'winter']

/** One day, month, season or year of EDTF. */
function inWords(time: string): string {
  const text = bare(time)
  if (isSeason(text)) return `${seasons[Number(text.slice(5)) - 21]} ${text.slice(0, 4)}`
  const day = readDay(text)
  const month = readMonth(text)
  if (day) return dayInWords(day)
  return month ? monthInWords(month) : text
}

function startOf(edtf: string): string {
  return edtf.split('/')[0] ?? ''
}

function bare(time: string): string {
  return time.replace(/[?~%]$/, '')
}

function about(time: string): '' | 'around ' {
  return /[~%]/.test(time) ? 'around ' : ''
}

function isDay(time: string): boolean {
  return readDay(bare(time)) !== undefined
}
