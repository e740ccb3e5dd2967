import type { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { keepEdition, lockReturn } from './edition.store.ts'
import type { Edition } from './edition.ts'
import { type WorkingReturn, workingReturn } from './working-return.ts'

export type SignOffRefusal =
  | 'foreign-council'
  | 'moved-since'
  | 'stopped'
  | 'not-explained'
  | 'nothing-new'

/** What somebody signs: a council's month, the figures they had before them, and their notes. */
export type SignOffWish = {
  readonly areaCode: string
  readonly month: Temporal.PlainYearMonth
  readonly digest: string
  readonly notes: string
}

/** Signs off a council's return as it stands, which makes an edition that nothing changes. */
export async function signOff(
  needs: Needs,
  by: Member,
  wish: SignOffWish,
): Promise<Outcome<Edition, SignOffRefusal>> {
  if (!by.areaCodes.includes(wish.areaCode)) return refused('foreign-council')
  return needs.db.transaction().execute(async (db) => {
    await lockReturn(db, wish.areaCode, wish.month.toString())
    const working = await workingReturn(db, needs, wish.areaCode, wish.month)
    const refusal = whyNot(working, wish)
    if (refusal) return refused(refusal)
    const edition: Edition = {
      ...working.basis,
      areaCode: wish.areaCode,
      month: wish.month.toString(),
      edition: (working.editions[0]?.edition ?? 0) + 1,
      asOf: needs.clock.now().toString(),
      signedBy: by.name,
      notes: wish.notes,
      figures: working.figures,
    }
    await keepEdition(db, edition, by.id)
    return done(edition)
  })
}

/** Why a return cannot be signed off, if anything: the figures must be those seen, sound, explained and new. */
function whyNot(
  working: WorkingReturn,
  wish: Pick<SignOffWish, 'digest' | 'notes'>,
): Exclude<SignOffRefusal, 'foreign-council'> | undefined {
  if (working.digest !== wish.digest) return 'moved-since'
  if (working.editions.length > 0 && working.changes.length === 0) return 'nothing-new'
  if (working.findings.some(({ weight }) => weight === 'stops')) return 'stopped'
  return working.findings.length > 0 && wish.notes === '' ? 'not-explained' : undefined
}
