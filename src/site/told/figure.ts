import { ratePer100000 } from '#indicators'
import { figure } from './say-change.ts'

/** A figure as it is told: null where no council declared a single night, “withheld” where it is too small to tell. */
export type ToldFigure = number | 'withheld' | null

/** A figure in words, or why there is none. */
export function figureInWords(value: ToldFigure): string {
  if (value === 'withheld') return 'Withheld'
  return value === null ? 'No night declared' : figure(value)
}

/** The rate of a figure among so many residents; nothing where there is no figure or no population. */
export function rateOf(value: ToldFigure, residents: number): string | undefined {
  return typeof value === 'number' ? ratePer100000(value, residents) : undefined
}

/** The same in words. */
export function rateInWords(value: ToldFigure, residents: number): string {
  return value === 'withheld' ? 'Withheld' : (rateOf(value, residents) ?? 'Not known')
}

/** What a table says where some of these have no figure. */
export function gapsInWords(values: readonly ToldFigure[]): string {
  if (!values.includes('withheld')) return figureInWords(null)
  return values.includes(null) ? 'Withheld, or no night declared' : figureInWords('withheld')
}
