import { sql } from 'kysely'
import type { PersonId } from '#vocabulary'
import type { Db } from './database/database.ts'

/** What rooms tell each other: people whose record changed, or a night declared for a council and month. */
export type Announcement =
  | { readonly kind: 'people-changed'; readonly personIds: readonly PersonId[] }
  | { readonly kind: 'everyone-changed' }
  | { readonly kind: 'night-declared'; readonly areaCode: string; readonly month: string }

export type Listener = (db: Db, announcement: Announcement) => Promise<void>

export type Announcements = {
  /** Hears every announcement, inside the transaction that made it: a listener that fails undoes the act. */
  readonly listen: (listener: Listener) => void
  /** Tells every listener, in the order they were connected, and every other process once committed. */
  readonly announce: (db: Db, announcement: Announcement) => Promise<void>
}

/** The channel on which every process hears that something has changed. */
export const changeChannel = 'waymark_changed'

/** How rooms that must not import each other still act together; `main` connects them. */
export function createAnnouncements(): Announcements {
  const listeners: Listener[] = []
  return {
    listen: (listener) => {
      listeners.push(listener)
    },
    announce: async (db, announcement) => {
      for (const listener of listeners) await listener(db, announcement)
      await sql`select pg_notify(${changeChannel}, ${announcement.kind})`.execute(db)
    },
  }
}
