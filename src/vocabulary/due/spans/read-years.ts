import type { PlanCalendar } from '../plan-calendar.ts'
import { across, financialYearSpan, type Reading, yearSpan } from '../span.ts'
import { inYear, yearOf } from './in-year.ts'

const called = '(?:fy|f/y|fin(?:ancial)? (?:year|yr))'
const twoYears = new RegExp(
  `^(?<called>${called} ?)?(?<first>\\d{4}|\\d{2}(?!.*\\d{4})) ?(?<between>[/-]|to) ?(?<last>\\d{4}|\\d{2})(?<also> ${called})?$`,
)
const financialOne = new RegExp(
  `^(?:(?:this |current |the )*${called})(?: ?(?<year>\\d{4}|\\d{2}))?$`,
)
const plainYear = /^(?:calendar year |year )?(?<year>\d{4})$/
const anyYear = /^(?:(?:this |current |the )*)(?<calendar>calendar )?year$/

/** No plan is written for more years than this; longer ones are two numbers of another kind. */
const longest = 10

/** A year: from January, or a financial year, or several together. */
export function readYears(text: string, plan: PlanCalendar): readonly Reading[] {
  const plain = plainYear.exec(text)?.groups
  if (plain) return inYear(plain['year'], yearSpan, plan)
  const any = anyYear.exec(text)?.groups
  if (any) {
    const calendar = inYear(undefined, yearSpan, plan)
    return any['calendar'] ? calendar : [...inYear(undefined, financialYearSpan, plan), ...calendar]
  }
  return readFinancialYears(text, plan)
}

/** A financial year by both its years, or by one. By one it may be the year it ends in, as in “FY24”, or begins in. */
export function readFinancialYears(text: string, plan: PlanCalendar): readonly Reading[] {
  const one = financialOne.exec(text)?.groups
  if (one && one['year'] === undefined) return inYear(undefined, financialYearSpan, plan)
  const year = one?.['year'] === undefined ? undefined : yearOf(one['year'])
  if (year !== undefined) return [financialYearSpan(year - 1), financialYearSpan(year)]

  const two = twoYears.exec(text)?.groups
  const first = yearOf(two?.['first'] ?? '')
  const last = yearOf(two?.['last'] ?? '')
  if (!two || first === undefined || last === undefined) return []
  if (last <= first || last > first + longest) return []
  const isNamed = two['called'] !== undefined || two['also'] !== undefined
  return readPair(first, last, isNamed ? 'named' : wordingOf(two))
}

type PairWording = 'named' | 'short' | 'long'

/** Whether the two years are written as financial years are, “2022/23”, or as any two years may be, “2022-2023”. */
function wordingOf(two: Readonly<Record<string, string>>): PairWording {
  const isShort = two['last']?.length === 2 && two['between'] !== 'to'
  return isShort || two['between'] === '/' ? 'short' : 'long'
}

function readPair(first: number, last: number, wording: PairWording): readonly Reading[] {
  const financial = across(financialYearSpan(first), financialYearSpan(last - 1))
  if (wording === 'named' || (wording === 'short' && last === first + 1)) return [financial]
  return [financial, across(yearSpan(first), yearSpan(last))]
}
