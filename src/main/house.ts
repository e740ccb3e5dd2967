import {
  type Announcements,
  type Clock,
  createAnnouncements,
  type Db,
  houseKind,
  type Needs,
  newId,
} from '#foundations'
import {
  keepCurrent,
  nationalOptions,
  type Options,
  peopleOfNight,
  rebuild,
  refreshStatistics,
} from '#indicators'

/** Everything the rooms need, made once; and who hears what, connected in one place. */
export async function openHouse(
  db: Db,
  clock: Clock,
  options: Options = nationalOptions,
): Promise<Needs> {
  return {
    db,
    clock,
    newId,
    announcements: connectRooms(options),
    isDemonstration: (await houseKind(db)) === 'demonstration',
  }
}

/** The record changes upstream; the figures follow in the same transaction. */
export function connectRooms(options: Options): Announcements {
  const announcements = createAnnouncements()
  announcements.listen(async (db, announcement) => {
    switch (announcement.kind) {
      case 'people-changed':
        return keepCurrent(db, announcement.personIds, options)
      case 'everyone-changed':
        await refreshStatistics(db)
        return rebuild(db, options)
      case 'night-declared':
        return keepCurrent(db, await peopleOfNight(db, announcement), options)
    }
  })
  return announcements
}
