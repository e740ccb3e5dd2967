import type { Temporal } from 'temporal-polyfill'

/** An indicator as plans know it: national and local ones are of one kind. */
export type Figure = {
  readonly code: string
  readonly name: string
  readonly unit: 'people' | 'percent'
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

/** A figure in one council, or in the region, month by month. */
export type FigureLine = { readonly area: string; readonly points: readonly FigurePoint[] }

/** Who reads a figure: to anybody small numbers are not told. */
export type FigureReader = 'anybody' | 'members'

/** The figures that claims can be linked to; whoever puts the house together gives them. */
export type Figures = {
  readonly list: readonly Figure[]
  /** A figure of the record in some councils, or in the region where none is said. Councils are never added up. */
  readonly linesOf: (
    code: string,
    areaCodes: readonly string[],
    asked: {
      readonly from: Temporal.PlainYearMonth
      readonly to: Temporal.PlainYearMonth
      readonly reader: FigureReader
    },
  ) => Promise<readonly FigureLine[]>
  /** Whether a number that was observed, out of so many where it is a share, may be told to anybody. */
  readonly mayBeTold: (value: number, outOf: number | undefined) => boolean
}
