import type { Announcements } from './announcements.ts'
import type { Clock, newId } from './clock.ts'
import type { Db } from './database/database.ts'

/** What an act needs from the house; made once in `main/house.ts` and handed to every room. */
export type Needs = {
  readonly db: Db
  readonly clock: Clock
  readonly newId: typeof newId
  readonly announcements: Announcements
  readonly isDemonstration: boolean
}
