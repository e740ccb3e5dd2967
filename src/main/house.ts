import { keepEveryoneListed, keepListed } from '#casework'
import {
  type Announcements,
  actingDatabase,
  type Clock,
  createAnnouncements,
  houseKind,
  type Needs,
  newId,
  type OpenDatabase,
  passingSealingKey,
} from '#foundations'
import {
  keepCurrent,
  nationalOptions,
  type Options,
  peopleOfNight,
  rebuild,
  refreshStatistics,
} from '#indicators'

/** Everything the rooms need, made once over a database; and who hears what, connected in one place. */
export async function openHouse(
  { db, pool }: Pick<OpenDatabase, 'db' | 'pool'>,
  clock: Clock,
  options: Options = nationalOptions,
  reach: Reach = withinReach(),
): Promise<Needs> {
  return {
    ...reach,
    db,
    dbActing: (settings) => actingDatabase(pool, settings),
    clock,
    newId,
    announcements: connectRooms(options),
    isDemonstration: (await houseKind(db)) === 'demonstration',
  }
}

/** How a house reaches people beyond its pages, and what it seals with. */
export type Reach = Pick<Needs, 'publicUrl' | 'post' | 'sealingKey'>

/** The reach of a house that writes to nobody: for tests and measurements. */
function withinReach(): Reach {
  return {
    publicUrl: () => 'http://localhost:4310',
    post: { goesTo: 'nowhere', send: () => Promise.reject(new Error('This house sends no mail')) },
    sealingKey: passingSealingKey(),
  }
}

/** The record changes upstream; the figures follow in the same transaction. */
export function connectRooms(options: Options): Announcements {
  const announcements = createAnnouncements()
  announcements.listen(async (db, announcement) => {
    switch (announcement.kind) {
      case 'people-changed':
        await keepCurrent(db, announcement.personIds, options)
        return keepListed(db, announcement.personIds)
      case 'everyone-changed':
        await refreshStatistics(db)
        await rebuild(db, options)
        return keepEveryoneListed(db)
      case 'night-declared':
        return keepCurrent(db, await peopleOfNight(db, announcement), options)
    }
  })
  return announcements
}
