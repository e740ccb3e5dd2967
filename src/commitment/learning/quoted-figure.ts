/** A day, or no more than a year where the publisher says no more (ISO 8601-1). */
export type PublishedOn = `${number}-${number}-${number}` | `${number}`

/** A number of somebody else's: what it counts, who says so, where to read it, and of when it is. */
export type QuotedFigure = {
  readonly value: number
  /** What is counted, following the number: “households …”. */
  readonly what: string
  /** Whose number it is and, where we read it elsewhere, who reports it. */
  readonly source: string
  /** Where it can be read. */
  readonly address: `https://${string}`
  /** The time it is about, such as “1 April 2024 to 31 March 2025”. */
  readonly period: string
  readonly publishedOn: PublishedOn
}
