/**
 * The readings left open by the published definitions, each a named option stored with every result.
 * The first value is the default. `question` is the number in docs/how-to/read-the-indicators.md.
 */
export const options = {
  night_rule: {
    question: 'Q1',
    values: ['evening', 'calendar_date'],
    asks: 'Does a contact before noon belong to the night before, or to its calendar date?',
  },
  seen: {
    question: 'Q4',
    values: ['national', 'bedded_down_only'],
    asks: 'Does someone about to bed down count as seen, or only someone bedded down?',
  },
  intelligence: {
    question: 'Q4',
    values: ['counted', 'ignored'],
    asks: 'Does a named person known only from others count in the month?',
  },
  new_within: {
    question: 'Q6',
    values: ['sixty_months', 'five_calendar_years'],
    asks: 'Is "new" measured over 60 months to the day, or from 1 January five years back?',
  },
  new_on_night: {
    question: 'Q8',
    values: ['new_this_month', 'first_ever_that_night'],
    asks: 'On the single night, is "new" new this month, or never seen before that night?',
  },
  gap: {
    question: 'Q10',
    values: ['at_least_180', 'more_than_180'],
    asks: 'Does a gap of exactly 180 days make a return?',
  },
  several_institutions: {
    question: 'Q12',
    values: ['most_recent', 'listed_order'],
    asks: 'Of several institutions left, does the latest count, or the first in the list?',
  },
  long_term_window: {
    question: 'Q14',
    values: ['with_month', 'twelve_before'],
    asks: 'Do the twelve months of long-term include this month, or end before it?',
  },
  settled_within: {
    question: 'Q15',
    values: ['twelve_months', 'any_five_years'],
    asks: 'Must a settled home have begun in the 12 months before the return, or in the 60?',
  },
  moved_in: {
    question: 'Q16',
    values: ['ever_in_month', 'still_at_month_end'],
    asks: 'Does a move count that has ended again by the end of the month?',
  },
  nights_until: {
    question: 'Q17',
    values: ['month_end', 'last_sighting'],
    asks: 'Do the 180 nights end with the month, or with the last sighting in it?',
  },
  unidentified: {
    question: 'Q19',
    values: ['month_only', 'month_and_night', 'new'],
    asks: 'Where does someone count who cannot be told apart: in the month; on the night, too; or also as new?',
  },
} as const

export type OptionName = keyof typeof options
export type Options = { readonly [Name in OptionName]: (typeof options)[Name]['values'][number] }

/** The version of the definitions in `person-month.sql`; it changes whenever a figure could. */
export const definitionVersion = '2026-11.2'

/** The national reading: the default of every option. */
export const nationalOptions = Object.fromEntries(
  Object.entries(options).map(([name, option]) => [name, option.values[0]]),
) as Options

/** Reads `name=value` settings over the national reading. Returns a sentence when one is not known. */
export function readOptions(given: readonly string[]): Options | { readonly problem: string } {
  const chosen: Record<string, string> = { ...nationalOptions }
  for (const setting of given) {
    const [name = '', value = ''] = setting.split('=')
    const option = Object.entries(options).find(([known]) => known === name)?.[1]
    if (!option) return { problem: `There is no option ${name}. ${everyOption()}` }
    if (!option.values.some((known) => known === value)) {
      return {
        problem: `The option ${name} is one of ${option.values.join(', ')}, not “${value}”.`,
      }
    }
    chosen[name] = value
  }
  return chosen as Options
}

function everyOption(): string {
  return `The options are ${Object.keys(options).join(', ')}.`
}
