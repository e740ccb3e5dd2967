import type { Announcements, Db } from '#foundations'
import { touchedNights, touchedPeople } from './touched.store.ts'

/** Beyond so many people it is quicker to reckon everyone anew than each by themselves. */
const mostByName = 2000

/** Tells the rooms that keep figures whom the import touched, within its transaction. */
export async function announceTouched(db: Db, { announce }: Announcements): Promise<void> {
  const personIds = await touchedPeople(db, mostByName)
  if (!personIds) return announce(db, { kind: 'everyone-changed' })
  if (personIds.length > 0) await announce(db, { kind: 'people-changed', personIds })
  for (const { area_code, month } of await touchedNights(db)) {
    await announce(db, { kind: 'night-declared', areaCode: area_code, month })
  }
}
