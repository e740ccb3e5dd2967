import { Temporal } from 'temporal-polyfill'

/** The zone in which every day, night and month of the product is told. */
export const london = 'Europe/London'

/** How a contact is given to a night: by the evening it began on, or by the plain calendar date. */
export const nightRules = ['evening', 'calendar_date'] as const
export type NightRule = (typeof nightRules)[number]

/**
 * The night a moment belongs to. Under the evening rule a contact before noon in London belongs to
 * the night that began the evening before, so one shift is one night (indicators, question 1).
 */
export function nightOf(moment: Temporal.Instant, rule: NightRule = 'evening'): Temporal.PlainDate {
  const local = moment.toZonedDateTimeISO(london).toPlainDateTime()
  return (rule === 'evening' ? local.subtract({ hours: 12 }) : local).toPlainDate()
}

/** A year of the calendar, which has none of 0: the database refuses one, and nobody means it. */
const year = '(?!0000)\\d{4}'
const monthPattern = new RegExp(`^${year}-(0[1-9]|1[0-2])$`)
const dayPattern = new RegExp(`^${year}-\\d{2}-\\d{2}$`)

/** Reads `YYYY-MM`; `undefined` when it is not a month of the calendar. */
export function readMonth(text: string): Temporal.PlainYearMonth | undefined {
  return monthPattern.test(text) ? Temporal.PlainYearMonth.from(text) : undefined
}

/** The day of a moment, in London. */
export function dayOfMoment(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(london).toPlainDate()
}

/** Reads `YYYY-MM-DD`; `undefined` when it is not a day of the calendar, as 2024-02-30 is not. */
export function readDay(text: string): Temporal.PlainDate | undefined {
  if (!dayPattern.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** The month a day lies in. */
export function monthOf(day: Temporal.PlainDate): Temporal.PlainYearMonth {
  return day.toPlainYearMonth()
}

/** The first day of a month. */
export function firstDayOf(month: Temporal.PlainYearMonth): Temporal.PlainDate {
  return month.toPlainDate({ day: 1 })
}

/** The last day of a month. */
export function lastDayOf(month: Temporal.PlainYearMonth): Temporal.PlainDate {
  return month.toPlainDate({ day: month.daysInMonth })
}

/** Every month from the first to the last, both included; none when the last comes before the first. */
export function monthsBetween(
  first: Temporal.PlainYearMonth,
  last: Temporal.PlainYearMonth,
): readonly Temporal.PlainYearMonth[] {
  const count = first.until(last, { largestUnit: 'months' }).months
  return Array.from({ length: Math.max(0, count + 1) }, (_, index) => first.add({ months: index }))
}

/** A day some months earlier; where that month is shorter, its last day (31 March less one month is 29 or 28 February). */
export function monthsEarlier(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return day.subtract({ months }, { overflow: 'constrain' })
}

// Named here: a formatter is made anew at each call, which cost more than the rest of a page.
/** The names of the months, from January. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
] as const

/** The month as people say it: "June 2024". */
export function monthInWords(month: Temporal.PlainYearMonth): string {
  return `${monthNames[month.month - 1]} ${month.year}`
}

/** The day as people say it: "10 June 2024". */
export function dayInWords(day: Temporal.PlainDate): string {
  return `${day.day} ${monthNames[day.month - 1]} ${day.year}`
}

/** A moment as people say it: "10:15pm on 2 July 2024". */
export function momentInWords(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(london)
  const hour = local.hour % 12 === 0 ? 12 : local.hour % 12
  const minute = local.minute === 0 ? '' : `:${String(local.minute).padStart(2, '0')}`
  return `${hour}${minute}${local.hour < 12 ? 'am' : 'pm'} on ${dayInWords(local.toPlainDate())}`
}

/** A half-open stretch of days: the first is in it, the last is not. */
export type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** The financial year a day lies in: 1 April to the next 1 April. */
export function financialYearOf(day: Temporal.PlainDate): Period {
  const from = Temporal.PlainDate.from({
    year: day.month < 4 ? day.year - 1 : day.year,
    month: 4,
    day: 1,
  })
  return { from, to: from.add({ years: 1 }) }
}
