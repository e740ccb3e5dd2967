import { regionScope } from '#directory'
import { type Breakdown, readBreakdowns } from '#indicators'
import type { SiteNeeds } from '../needs.ts'
import type { ToldRegion } from './read-told.ts'

/** The public breakdowns of the month that is told, read once for all indicators. */
export function breakdownsOfMonth(
  needs: SiteNeeds,
  told: ToldRegion,
): Promise<readonly Breakdown[]> {
  const { month } = told.months
  return needs.hold(`breakdowns ${month}`, () =>
    readBreakdowns(needs.db, {
      region: regionScope,
      councils: councilsOf(told),
      from: month,
      to: month,
      smallest: needs.smallest,
    }),
  )
}

/** The public breakdowns of the last 25 months told: older ones have pages, but no file. */
export function breakdownsOfMonths(
  needs: SiteNeeds,
  told: ToldRegion,
): Promise<readonly Breakdown[]> {
  const { charted, month } = told.months
  return readBreakdowns(needs.db, {
    region: regionScope,
    councils: councilsOf(told),
    from: charted.slice(-25)[0] ?? month,
    to: month,
    smallest: needs.smallest,
  })
}

function councilsOf({ scopes }: ToldRegion): readonly string[] {
  return scopes.map(({ scope }) => scope).filter((scope) => scope !== regionScope)
}
