import { type Breakdown, readBreakdowns } from '#indicators'
import type { SiteNeeds } from '../needs.ts'
import { publicScopes, type ToldRegion } from './read-told.ts'

/** The public breakdowns of the month that is told, read once for all indicators. */
export function breakdownsOfMonth(
  needs: SiteNeeds,
  told: ToldRegion,
): Promise<readonly Breakdown[]> {
  const { month } = told.months
  return needs.hold(`breakdowns ${month}`, () =>
    readBreakdowns(needs.db, {
      ...publicScopes(needs, told.scopes),
      from: month,
      to: month,
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
    ...publicScopes(needs, told.scopes),
    from: charted.slice(-25)[0] ?? month,
    to: month,
  })
}
