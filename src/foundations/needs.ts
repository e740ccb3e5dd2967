import type { Announcements } from './announcements.ts'
import type { Clock, newId } from './clock.ts'
import type { ActingSettings } from './database/acting.ts'
import type { Db } from './database/database.ts'
import type { Post } from './mail/letter.ts'
import type { SealingKey } from './sealing/sealing.ts'

/** What an act needs from the house; made once in `main/house.ts` and handed to every room. */
export type Needs = {
  /** The database in nobody's name: it shows what is open to everyone, and no person. */
  readonly db: Db
  /** The database in somebody's name; `actingNeeds` and `actAs` of the access room make it of a member. */
  readonly dbActing: (settings: ActingSettings) => Db
  readonly clock: Clock
  readonly newId: typeof newId
  readonly announcements: Announcements
  readonly isDemonstration: boolean
  /** The address people type, without a slash at its end: for links in letters and for passkeys. */
  readonly publicUrl: () => string
  readonly post: Post
  readonly sealingKey: SealingKey
}
