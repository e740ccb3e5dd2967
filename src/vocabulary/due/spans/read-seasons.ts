import { type PlanCalendar, plainSeasons, type Seasons } from '../plan-calendar.ts'
import { monthsSpan, type Reading, type Span } from '../span.ts'
import { inYear, yearOf } from './in-year.ts'

const names = ['spring', 'summer', 'autumn', 'winter'] as const
type Season = (typeof names)[number]

const season = '(?<season>spring|summer|autumn|fall|winter)'
const seasonFirst = new RegExp(`^${season}(?:(?: of| in|,)? ?(?<year>\\d{4}|\\d{2}))?$`)
const seasonLast = new RegExp(`^(?<year>\\d{4}) ${season}$`)
const winterOfTwoYears = /^winter (?<year>\d{4}|\d{2}) ?[/-] ?(?<next>\d{4}|\d{2})$/

/** A season, by the setting of its months. A winter lies in two years, so where one is written it may be either. */
export function readSeasons(text: string, plan: PlanCalendar): readonly Reading[] {
  const seasons = plan.seasons ?? plainSeasons
  const winter = winterOfTwoYears.exec(text)?.groups
  if (winter) return readWinter(winter['year'] ?? '', winter['next'] ?? '', seasons)

  const found = (seasonFirst.exec(text) ?? seasonLast.exec(text))?.groups
  if (!found) return []
  const name = names.find((known) => known === found['season']) ?? 'autumn'
  const make = (at: number) => seasonSpan(at, name, seasons)
  if (found['year'] === undefined) return inYear(undefined, make, plan)
  const year = yearOf(found['year'])
  if (year === undefined) return []
  const span = make(year)
  const isOfTwoYears = span.to.subtract({ days: 1 }).year > year
  return isOfTwoYears ? [span, make(year - 1)] : [span]
}

function readWinter(first: string, next: string, seasons: Seasons): readonly Reading[] {
  const [begins, ends] = [yearOf(first), yearOf(next)]
  return begins !== undefined && ends === begins + 1 ? [seasonSpan(begins, 'winter', seasons)] : []
}

/** EDTF counts seasons from 21, spring. */
function seasonSpan(year: number, name: Season, seasons: Seasons): Span {
  const index = names.indexOf(name)
  const next = names[(index + 1) % names.length] ?? 'spring'
  const count = (seasons[next] - seasons[name] + 12) % 12 || 12
  const code = `${year}-${21 + index}`
  return { ...monthsSpan(year, seasons[name], count), start: code, end: code, unit: 'season' }
}
