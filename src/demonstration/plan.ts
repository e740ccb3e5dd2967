import type { DemonstrationCouncil } from './councils.ts'
import { nightLevel } from './councils.ts'
import { calendarDay, dayNumber, twoDigits, weekdayOf } from './day-numbers.ts'
import type { Chance } from './random.ts'

/** A month of the simulation, its days as day numbers. */
export type SimulatedMonth = {
  /** The place of the month among the months simulated, from 0. */
  readonly position: number
  readonly text: string
  readonly year: number
  readonly month: number
  readonly first: number
  readonly length: number
  /** The last day of the month, or the last of the simulation when that comes sooner. */
  readonly last: number
  /** Nights of severe weather, from the first up to, not including, the second. */
  readonly cold: readonly [number, number] | undefined
}

/** What one council's month is steered to. */
export type CouncilMonth = {
  readonly month: SimulatedMonth
  readonly council: number
  /** The night the council declares, unless the simulation ends before it. */
  readonly declaredNight: number | undefined
  /** People seen on the declared night. */
  readonly onTheNight: number
  /** People seen in the month. */
  readonly inTheMonth: number
  /** People who appear for the first time. */
  readonly newcomers: number
}

/** How many people are seen in a month for each one seen on its night. */
const monthForNight = 2.75

/** Every month ending with the one of the last day, with its weather. */
export function monthsUntil(until: number, months: number, chance: Chance): SimulatedMonth[] {
  const end = calendarDay(until)
  const endIndex = end.year * 12 + end.month - 1
  return Array.from({ length: months }, (_, position) => {
    const index = endIndex - months + 1 + position
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
    const first = dayNumber(year, month, 1)
    const length = dayNumber(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1) - first
    const last = Math.min(until, first + length - 1)
    const text = `${year}-${twoDigits(month)}`
    return {
      position,
      text,
      year,
      month,
      first,
      length,
      last,
      cold: coldNights(chance, month, first),
    }
  })
}

/**
 * Every council's every month, month by month. When `people` is given the whole region is scaled so
 * that exactly so many ever appear; otherwise it has its natural size.
 */
export function planRegion(
  months: readonly SimulatedMonth[],
  councils: readonly DemonstrationCouncil[],
  people: number | undefined,
  chance: Chance,
): readonly CouncilMonth[] {
  const drafts = months.flatMap((month) =>
    councils.map((council, place) => draft(month, council, place)),
  )
  const natural = drafts.reduce((sum, { arriving }) => sum + arriving, 0)
  const scale = people === undefined ? 1 : people / natural
  let expected = 0
  let planned = 0
  return drafts.map(({ month, council, level, inTheMonth, arriving }) => {
    expected += arriving * scale
    // The least push past a half keeps the last sum from rounding down by a hair.
    const newcomers = Math.round(expected + 1e-6) - planned
    planned += newcomers
    const onTheNight = nearly(chance, level * scale)
    return {
      month,
      council,
      declaredNight: declareNight(chance, month),
      onTheNight,
      inTheMonth: Math.max(onTheNight, Math.round(inTheMonth * scale)),
      newcomers,
    }
  })
}

function draft(month: SimulatedMonth, council: DemonstrationCouncil, place: number) {
  const level = nightLevel(council, month.year, month.month)
  const lived = (month.last - month.first + 1) / month.length
  const inTheMonth = level * monthForNight * (0.35 + 0.65 * lived)
  // Of a hundred who appear, five are never seen bedded down.
  return {
    month,
    council: place,
    level,
    inTheMonth,
    arriving: (inTheMonth * newShare(month.position)) / 0.95,
  }
}

// In the first month everyone is new; it takes half a year before anyone can return.
function newShare(position: number): number {
  if (position === 0) return 1
  return position < 6 ? 0.34 : 0.3
}

// Small counts are rounded by chance so that small regions keep their level; larger ones to the nearest.
function nearly(chance: Chance, level: number): number {
  const wobbled = (level * (100 + chance.between(-8, 8))) / 100
  return wobbled < 4 ? Math.floor(wobbled + chance.below(1000) / 1000) : Math.round(wobbled)
}

// A Tuesday, Wednesday or Thursday from the 9th to the 22nd: a typical night, clear of cold spells.
function declareNight(chance: Chance, month: SimulatedMonth): number | undefined {
  let night = month.first + chance.between(8, 17)
  while (weekdayOf(night) < 1 || weekdayOf(night) > 3) night += 1
  return night <= month.last ? night : undefined
}

// Always some nights in January, often in December and February, at the start or the end of the month.
function coldNights(chance: Chance, month: number, first: number): [number, number] | undefined {
  const isCold = month === 1 || ((month === 12 || month === 2) && chance.happens(700))
  if (!isCold) return undefined
  const from = first + (chance.happens(500) ? 1 : 23)
  return [from, from + chance.between(3, 5)]
}
