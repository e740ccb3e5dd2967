import type { Strand } from '#vocabulary'
import type { CellCode } from '../fact/cells.ts'
import type { OptionName } from '../fact/options.ts'

export type IndicatorCode = 'p1' | 'p2' | 'r1' | 'r2' | 'b1' | 'b2' | 'nr1' | 'nr2'

/** One of the figures of an indicator, and what it is called in a table beside the others. */
export type IndicatorCell = { readonly cell: CellCode; readonly label: string }

/** What an indicator counts, in plain words, and what must be known to read it. */
export type Indicator = {
  readonly code: IndicatorCode
  readonly strand: Strand
  readonly title: string
  /** What stands after its figure: "1 person seen …", "12 people seen …". */
  readonly one: string
  readonly many: string
  /** The figure that stands for the whole indicator. */
  readonly headline: CellCode
  /** Every figure of it, the headline among them. */
  readonly cells: readonly IndicatorCell[]
  /** Which way is better. */
  readonly better: 'fewer' | 'more'
  /** What counts, a paragraph each. */
  readonly counts: readonly string[]
  /** The open questions whose answer can change it; each is a named option. */
  readonly options: readonly OptionName[]
  /** How many months of record before a month make the figure of that month comparable with others. */
  readonly monthsBefore: number
  /** What it cannot tell. */
  readonly doesNotTell: readonly string[]
  readonly source: Source
}

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
