import type { Member } from '#access'
import type { Needs } from '#foundations'
import type { Outcome } from '#vocabulary'
import { keepNight } from './single-night.store.ts'
import { type NightRefusal, type SingleNight, takeNight } from './single-night.ts'

/** A council declares the night of a month, or another night than before; the night's figures follow at once. */
export async function declareNight(
  needs: Needs,
  by: Member,
  night: SingleNight,
): Promise<Outcome<SingleNight, NightRefusal>> {
  const taken = takeNight(night, { today: needs.clock.today(), councils: by.areaCodes })
  if (!taken.ok) return taken
  await needs.db.transaction().execute(async (db) => {
    await keepNight(db, night, needs.clock.now())
    await needs.announcements.announce(db, {
      kind: 'night-declared',
      areaCode: night.areaCode,
      month: night.month.toString(),
    })
  })
  return taken
}
