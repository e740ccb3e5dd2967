import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { coverageOf, nightsRecorded } from '#outreach'
import { type Coverage, coverageInWords } from './coverage.ts'

/** In sentences, what the counts of some councils rest on: who looked in the nights before today. */
export async function readCoverage(
  db: Db,
  councils: readonly { readonly code: string; readonly name: string }[],
  { today, days }: { readonly today: Temporal.PlainDate; readonly days: number },
): Promise<Coverage> {
  const codes = councils.map(({ code }) => code)
  const from = today.subtract({ days })
  const nights = await nightsRecorded(db, codes, { from: from.toString(), to: today.toString() })
  const covered = await coverageOf(db, codes, from, today)
  const recorded = councils.map(({ code, name }) => {
    const shifts = covered.find(({ areaCode }) => areaCode === code)
    return {
      name,
      shiftsRun: shifts?.shiftsRun ?? 0,
      patchesVisited: shifts?.patchesVisited ?? 0,
      patchesKnown: shifts?.patchesKnown ?? 0,
      nights: nights.get(code)?.nights ?? 0,
    }
  })
  return coverageInWords(recorded, days)
}
