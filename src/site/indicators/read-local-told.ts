import { type LocalIndicator, readPublicLocalFigures, type Trend, trendOf } from '#indicators'
import type { SiteNeeds } from '../needs.ts'
import { publicScopes, type ToldRegion } from '../told/read-told.ts'

/** The trend of a local indicator in every place over the charted months, and its parts in the month; undefined where it is observed. */
export async function readLocalTold(
  needs: SiteNeeds,
  told: ToldRegion,
  { code, cells }: LocalIndicator,
) {
  if (!cells) return undefined
  const { month } = told.months
  const parts = await readPublicLocalFigures(needs.db, {
    ...publicScopes(needs, told.scopes),
    indicator: cells.indicator,
    from: month,
    to: month,
  })
  return { told, parts, trend: await trendToldOf(needs, told, code) }
}

async function trendToldOf(needs: SiteNeeds, told: ToldRegion, code: string): Promise<Trend> {
  const areas = told.scopes.map(({ scope }) => scope)
  const { month, charted } = told.months
  const months = { from: charted[0] ?? month, to: month }
  const outcome = await trendOf(needs, { code, areas, months }, needs.smallest)
  if (!outcome.ok) throw new Error(`No trend of ${code}: ${outcome.refusal}`)
  return outcome.value
}
