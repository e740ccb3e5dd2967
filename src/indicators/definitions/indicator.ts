import type { Strand } from '#vocabulary'
import type { CellCode } from '../fact/cells.ts'
import type { OptionName } from '../fact/options.ts'

export type IndicatorCode = 'p1' | 'p2' | 'r1' | 'r2' | 'b1' | 'b2' | 'nr1' | 'nr2'
export type LocalCode = 'l1' | 'l2' | 'l3' | 'l4'

/** One of the figures of an indicator, and what it is called in a table beside the others. */
export type IndicatorCell = { readonly cell: CellCode; readonly label: string }

/** What every indicator tells of itself, whoever defined it: what it counts, and what must be known to read it. */
export type Definition = {
  readonly code: IndicatorCode | LocalCode
  /** The strand it speaks to; `local` where it speaks to none of the four. */
  readonly strand: Strand | 'local'
  readonly title: string
  /** What stands after its figure: "1 person seen …", "12 people seen …", "63% of people …". */
  readonly one: string
  readonly many: string
  /** A count of people, or how many of every hundred. */
  readonly unit: 'people' | 'per_cent'
  /** Which way is better. */
  readonly better: 'fewer' | 'more' | 'same'
  /** How often there is a new figure. */
  readonly cadence: 'month'
  /** Which limit small numbers are held to in public: that of totals, or that of breakdowns, which is never lower. */
  readonly disclosure: keyof typeof disclosures
  /** Counted in the record; or observed by whoever answers for an action, and told with a day and a source. */
  readonly origin: 'record' | 'observed'
  /** What counts, a paragraph each. */
  readonly counts: readonly string[]
  /** How many months of record before a month make the figure of that month comparable with others. */
  readonly monthsBefore: number
  /** What it cannot tell. */
  readonly doesNotTell: readonly string[]
  /** What a change in it does not prove of an action beside which it stands. */
  readonly doesNotProve: string
}

/** One of the eight national indicators. */
export type Indicator = Definition & {
  readonly code: IndicatorCode
  readonly strand: Strand
  /** The figure that stands for the whole indicator. */
  readonly headline: CellCode
  /** Every figure of it, the headline among them. */
  readonly cells: readonly IndicatorCell[]
  /** The open questions whose answer can change it; each is a named option. */
  readonly options: readonly OptionName[]
  readonly source: Source
}

/** What the limits for small numbers mean, in words. */
export const disclosures = {
  totals:
    'The limit for totals: none by national practice, or the one this region has chosen. What would tell a withheld total is withheld with it.',
  breakdowns:
    'The limit for breakdowns: a small count is withheld with everything it could be worked out from.',
} as const

/** What is so of every national indicator. */
export const nationalFigure = {
  unit: 'people',
  cadence: 'month',
  disclosure: 'totals',
  origin: 'record',
} as const

/** Where something comes from. */
export type Source = { readonly name: string; readonly address: string }

/** The five indicators that the framework began with. */
export const frameworkOfFive: Source = {
  name: 'Ending Rough Sleeping Data Framework, December 2023: MHCLG and the Centre for Homelessness Impact',
  address:
    'https://www.gov.uk/government/publications/ending-rough-sleeping-data-framework-december-2023/ending-rough-sleeping-data-framework-december-2023',
}

/** The eight indicators since June 2024. */
export const frameworkOfEight: Source = {
  name: 'Rough Sleeping Data Framework, January to March 2025: MHCLG and the Centre for Homelessness Impact',
  address:
    'https://www.gov.uk/government/publications/rough-sleeping-data-framework-january-to-march-2025/rough-sleeping-data-framework-march-2025',
}

/** What no indicator built on being seen can tell. */
export const limitsOfBeingSeen: readonly string[] = [
  'It counts people who were met. Someone who hides, keeps walking or rides buses all night is often not met, and this is true of many women. They are missing here.',
  'It depends on how often teams go out and where. More outreach can raise the figure while fewer people sleep rough, and less outreach can lower it.',
]
