import type { Changes, Db, Needs } from '#foundations'
import { readId } from '#vocabulary'
import { type Desk, openDesk } from '../../log/desk.ts'
import { sealLines, unsealLines } from '../../log/sealed-lines.ts'
import type { RoomEvent } from '../events/room-event.ts'
import type { RoundtableId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { roomStream } from './room-stream.ts'

/** Where roundtables lie open in this process. */
export type RoomDesk = Desk<Room, RoomEvent> & {
  /** Hears what other processes do from now on; until it is called, rooms are read anew whenever they are asked for. */
  readonly listen: (changes: Changes) => { readonly close: () => Promise<void> }
}

/** The channel on which every process hears how far a stream has come. */
const channel = 'waymark_stream'

export function openRoomDesk(needs: Pick<Needs, 'dbActing' | 'sealingKey'>): RoomDesk {
  const desk = openDesk(roomStream, (id, lines) => sealLines(needs.sealingKey, id, lines))
  const hear = (id: RoundtableId, head: number, sealed?: string) => {
    const lines = () => (sealed ? unsealLines(needs.sealingKey, id, sealed) : undefined)
    return desk.heard(() => streamDb(needs, id), id, { head, lines })
  }
  return {
    ...desk,
    listen: (changes) =>
      changes.listen(channel, {
        onNews: (told) => {
          const [stream = '', head = '', sealed] = told.split(' ')
          const id = readId<'roundtable'>(stream)
          if (id) void hear(id, Number(head), sealed).catch(() => undefined)
        },
        onGap: () => {
          for (const id of desk.listenedTo()) {
            void hear(id as RoundtableId, Number.MAX_SAFE_INTEGER).catch(() => undefined)
          }
        },
      }),
  }
}

/** The database for what is about one stream: it shows no other. */
export function streamDb(needs: Pick<Needs, 'dbActing'>, id: string, memberId?: string): Db {
  return needs.dbActing({
    'waymark.stream_id': id,
    ...(memberId ? { 'waymark.member_id': memberId } : {}),
  })
}
