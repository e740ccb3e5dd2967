import type { Db } from '#foundations'
import { nightsRecorded } from '#outreach'
import type { Recorded } from './coverage.ts'

/** What the counts of some councils rest on, from a day up to and without another. */
export async function recordedBy(
  db: Db,
  councils: readonly { readonly code: string; readonly name: string }[],
  period: { readonly from: string; readonly to: string },
): Promise<readonly Recorded[]> {
  const codes = councils.map(({ code }) => code)
  const nights = await nightsRecorded(db, codes, period)
  return councils.map(({ code, name }) => ({
    name,
    nights: nights.get(code)?.nights ?? 0,
    agencies: nights.get(code)?.agencies ?? 0,
  }))
}
