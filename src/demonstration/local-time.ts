import { calendarDay, dayNumber, dayText, twoDigits, weekdayOf } from './day-numbers.ts'
import type { Chance } from './random.ts'

/** Writes moments of one stretch of days as Europe/London tells them. */
export type LocalTime = {
  /** The day as `YYYY-MM-DD`. */
  readonly day: (number: number) => string
  /** The moment as ISO 8601 local time, with its offset or, where it is clear without, often not. */
  readonly moment: (day: number, hour: number, minute: number) => string
}

/** How a day of London's year stands to the clocks: 0 winter, 1 summer, 2 they go forward, 3 back. */
type ClockState = 0 | 1 | 2 | 3

/**
 * Opens London's clock for the days from the first to the last. Summer time runs from the last Sunday
 * of March to the last Sunday of October, changing at 01:00 UTC
 * (Summer Time Act 1972, https://www.legislation.gov.uk/ukpga/1972/6).
 */
export function openLocalTime(chance: Chance, first: number, last: number): LocalTime {
  const texts: string[] = []
  const states: ClockState[] = []
  for (let day = first; day <= last; day += 1) {
    texts.push(dayText(day))
    states.push(clockStateOf(day))
  }
  const dayOf = (day: number): string => texts[day - first] ?? dayText(day)
  return {
    day: dayOf,
    moment: (day, hour, minute) => {
      const state = states[day - first] ?? clockStateOf(day)
      // The hour from one to two is skipped when the clocks go forward.
      const told = state === 2 && hour === 1 ? 2 : hour
      const written = `${dayOf(day)}T${digits[told]}:${digits[minute]}:00`
      return written + offsetAt(state, told, chance.below(2))
    },
  }
}

function offsetAt(state: ClockState, hour: number, coin: number): string {
  // The hour from one to two comes twice when the clocks go back: only an offset tells which.
  if (state === 3 && hour === 1) return coin === 0 ? '+01:00' : '+00:00'
  if (coin === 0) return ''
  return isSummerAt(state, hour) ? '+01:00' : '+00:00'
}

const digits = Array.from({ length: 60 }, (_, number) => twoDigits(number))

function isSummerAt(state: ClockState, hour: number): boolean {
  if (state === 2) return hour >= 2
  if (state === 3) return hour < 1
  return state === 1
}

function clockStateOf(day: number): ClockState {
  const { year } = calendarDay(day)
  const forward = lastSundayOf(year, 3)
  const back = lastSundayOf(year, 10)
  if (day === forward) return 2
  if (day === back) return 3
  return day > forward && day < back ? 1 : 0
}

function lastSundayOf(year: number, month: 3 | 10): number {
  const last = dayNumber(year, month, 31)
  return last - ((weekdayOf(last) + 1) % 7)
}
