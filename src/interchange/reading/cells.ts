import { Temporal } from 'temporal-polyfill'
import { dayOfMoment, isUuid } from '#vocabulary'
import type { Column } from '../layout/layout.ts'
import { dayNumber, daysInMonth, digits, fromUkForm, looksLikeDay } from './days-in-cells.ts'

/** What is wrong with a cell, said as what to write instead. */
export type Fault = { readonly advice: string }

/** Reads one filled cell: the text as it will be stored, or what is wrong with it. */
export type CellReader = (cell: string) => string | Fault

/** What a cell is judged against: the last day that has been, and the councils there are. */
export type Setting = {
  readonly today: Temporal.PlainDate
  readonly areaCodes: ReadonlySet<string>
}

const longestId = 200
const longestText = 1000
const firstDay = 19_000_101

/** The reader for a column. */
export function readerFor(column: Column, setting: Setting): CellReader {
  switch (column.kind) {
    case 'id':
    case 'person':
      return readGivenId
    case 'text':
      return readText
    case 'area':
      return areaReader(setting.areaCodes)
    case 'area_code':
      return readAreaCode
    case 'day':
      return dayReader(asNumber(setting.today))
    case 'night':
      return dayReader(asNumber(endOfMonth(setting.today)))
    case 'moment':
      return momentReader(setting.today)
    case 'month':
      return readMonthCell
    case 'code':
      return codeReader(column.codes ?? [])
    case 'yes_no':
      return readYesOrNo
    case 'number':
      return readNumber
  }
}

function readGivenId(cell: string): string | Fault {
  if (cell.length > longestId) return { advice: `Use an id of at most ${longestId} characters` }
  if (cell === databaseNull)
    return { advice: 'Write an id, or leave the cell empty where it may be' }
  // A UUID is the same in capitals and in small letters (RFC 9562); any other id is not.
  return cell.length === 36 && isUuid(cell) ? cell.toLowerCase() : cell
}

/** How some databases write "nothing" into a file. */
const databaseNull = '\\N'

function readText(cell: string): string | Fault {
  if (cell.length > longestText) return { advice: `Use at most ${longestText} characters` }
  return cell === databaseNull ? { advice: 'Write a text' } : cell
}

function areaReader(areaCodes: ReadonlySet<string>): CellReader {
  return (cell) => {
    if (areaCodes.has(cell)) return cell
    if (areaCodes.size === 0) {
      return { advice: 'No council is known yet: add a file areas.csv with the councils' }
    }
    return {
      advice: 'Use the ONS code of a council that is known here, or add the council to areas.csv',
    }
  }
}

function readAreaCode(cell: string): string | Fault {
  if (/^[A-Z]\d{8}$/.test(cell)) return cell
  return { advice: 'Use the ONS code of the council: a capital letter and eight digits' }
}

function dayReader(latest: number): CellReader {
  return (cell) => {
    if (cell.length !== 10 || !looksLikeDay(cell)) return dayFault(cell)
    return dayWithin(cell, latest) ?? cell
  }
}

function dayWithin(cell: string, latest: number): Fault | undefined {
  const day = dayNumber(cell)
  if (day === 0) return { advice: 'Use a day that is in the calendar' }
  if (day > latest) return { advice: 'Use a day that has already been' }
  if (day < firstDay) return { advice: 'Use a day from 1900 on' }
  return undefined
}

function dayFault(cell: string): Fault {
  const meant = fromUkForm(cell) ?? (looksLikeDay(cell) ? cell.slice(0, 10) : undefined)
  return { advice: meant ? `Write ${meant}` : 'Write the day as year-month-day, as in 2024-02-03' }
}

const momentForm =
  /^\d{4}-\d\d-\d\d[Tt ][0-2]\d:[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|z|[+-](0\d|1[0-4]):?[0-5]\d)?$/

function momentReader(today: Temporal.PlainDate): CellReader {
  const latest = asNumber(today)
  return (cell) => {
    if (!momentForm.test(cell) || digits(cell, 11, 13) > 23) return momentFault(cell)
    const day = dayNumber(cell)
    const isPlainlyPast = day > firstDay && day < latest
    if (isPlainlyPast) return cell
    const wrong = dayWithin(cell, latest)
    // Far east of London it is tomorrow before it is here.
    if (wrong && day > latest && isPastInLondon(cell, today)) return cell
    return wrong ?? cell
  }
}

function isPastInLondon(cell: string, today: Temporal.PlainDate): boolean {
  if (!/(Z|z|[+-]\d\d:?\d\d)$/.test(cell.slice(11))) return false
  const local = dayOfMoment(Temporal.Instant.from(cell))
  return Temporal.PlainDate.compare(local, today) <= 0
}

function momentFault(cell: string): Fault {
  const form = 'Write the day and the time, as in 2024-02-03T22:15'
  if (cell.length === 10 && looksLikeDay(cell)) {
    return { advice: `Add the time of day: ${cell}T22:15, with the true time` }
  }
  const meant = fromUkForm(cell)
  return { advice: meant ? `Write ${meant}T22:15, with the true time` : form }
}

function readMonthCell(cell: string): string | Fault {
  const isMonth =
    cell.length === 7 &&
    digits(cell, 0, 4) >= 1900 &&
    cell[4] === '-' &&
    daysInMonth(2024, digits(cell, 5, 7)) > 0
  return isMonth ? `${cell}-01` : { advice: 'Write the month as year-month, as in 2024-02' }
}

function codeReader(codes: readonly string[]): CellReader {
  const allowed = new Map(codes.map((code) => [code, code]))
  const advice = `Use one of: ${codes.join(', ')}`
  return (cell) => allowed.get(cell) ?? { advice }
}

function readYesOrNo(cell: string): string | Fault {
  const word = cell.toLowerCase()
  return word === 'true' || word === 'false' ? word : { advice: 'Write true or false' }
}

function readNumber(cell: string): string | Fault {
  return /^\d{1,9}$/.test(cell) ? cell : { advice: 'Write a whole number, digits alone' }
}

function asNumber(day: Temporal.PlainDate): number {
  return day.year * 10_000 + day.month * 100 + day.day
}

function endOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth })
}
