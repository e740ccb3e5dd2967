import {
  addDays,
  type Day,
  daysIn,
  lastDayOf,
  lastSundayOf,
  type Month,
  monthsFromTo,
  shiftMonth,
} from './calendar.ts'
import { type Draws, drawsFrom } from './draws.ts'

/** The seven councils of the West Midlands Combined Authority. */
const westMidlands = [
  'E08000025',
  'E08000026',
  'E08000027',
  'E08000028',
  'E08000029',
  'E08000030',
  'E08000031',
] as const

/** Where and when the people of a random record live: the question to ask of it, and the nights declared. */
export type Setting = {
  readonly councils: readonly string[]
  readonly from: Month
  readonly to: Month
  readonly months: readonly Month[]
  /** The declared nights; some councils miss some months, and a few are declared outside the window. */
  readonly declared: readonly Declared[]
}
/** One council's night of one month. */
export type Declared = { readonly council: string; readonly month: Month; readonly night: Day }

/** Two to seven councils, and 18 to 30 months that end between early 2024 and late 2025. */
export function randomSetting(seed: number): Setting {
  const draws = drawsFrom(seed)
  const councils = someOf(draws, westMidlands, draws.between(2, 7))
  const to = shiftMonth('2024-02', draws.below(22))
  const from = shiftMonth(to, -draws.between(17, 29))
  const declared = monthsFromTo(shiftMonth(from, -1), shiftMonth(to, 1)).flatMap((month) =>
    councils
      .filter(() => draws.chance(85))
      .map((council) => ({ council, month, night: trickyDayOf(draws, month) })),
  )
  return { councils, from, to, months: monthsFromTo(from, to), declared }
}

/** A day of a month, more often than not one at which something could go wrong. */
export function trickyDayOf(draws: Draws, month: Month): Day {
  const first = `${month}-01`
  const last = lastDayOf(month)
  const anyDay = addDays(first, draws.below(daysIn(month)))
  const clocksChange = lastSundayOf(month)
  const around = [addDays(clocksChange, -1), clocksChange]
  const changes = month.endsWith('-03') || month.endsWith('-10') ? around : []
  const leapDays = last.endsWith('-02-29') ? [last, last, last] : []
  return draws.oneOf([first, last, `${month}-28`, anyDay, anyDay, anyDay, ...changes, ...leapDays])
}

/** This many of the values, in their own order. */
export function someOf<Value>(
  draws: Draws,
  values: readonly Value[],
  count: number,
): readonly Value[] {
  const chosen = new Set<Value>()
  while (chosen.size < Math.min(count, values.length)) chosen.add(draws.oneOf(values))
  return values.filter((value) => chosen.has(value))
}
