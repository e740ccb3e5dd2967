import type { Temporal } from 'temporal-polyfill'

/** An indicator as plans know it: national and local ones are of one kind. */
export type Figure = {
  readonly code: string
  readonly name: string
  readonly unit: 'people' | 'percent' | 'nights' | 'count'
  readonly better: 'fewer' | 'more' | 'same'
  /** Whether the shared record gives it, or whoever leads an action observes it. */
  readonly source: 'record' | 'observed'
  readonly domain: string
  readonly definitionHref: string
  /** What it does not show, in a sentence. */
  readonly provesNot: string
}

/** One month of a figure. What is withheld is too small to be told. */
export type FigurePoint = {
  readonly month: Temporal.PlainYearMonth
  readonly value: number | 'withheld' | undefined
}

/** The figures that claims can be linked to; whoever puts the house together gives them. */
export type Figures = {
  readonly list: readonly Figure[]
  /** The months of a figure of the record for some councils together, as anybody may have them: small numbers are withheld already. */
  readonly trendOf: (
    code: string,
    areaCodes: readonly string[],
    months: { readonly from: Temporal.PlainYearMonth; readonly to: Temporal.PlainYearMonth },
  ) => Promise<readonly FigurePoint[]>
}
