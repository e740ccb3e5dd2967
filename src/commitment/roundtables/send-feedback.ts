import { letterOf } from '#access'
import type { Needs } from '#foundations'
import type { RoundtableId } from '../room/ids.ts'
import { type RoomDesk, streamDb } from '../room/live/room-desk.ts'
import { takeEmails } from '../room/live/seat.store.ts'
import { standingPledges } from '../room/state/room.ts'

/**
 * Writes to those who took part and asked for it, once the roundtable has closed. Their addresses are forgotten in the very
 * transaction that keeps the letters, so that running it twice, or after the house was killed, writes to nobody twice.
 */
export async function sendFeedback(
  needs: Pick<Needs, 'dbActing' | 'post' | 'publicUrl'> & { readonly desk: RoomDesk },
  id: RoundtableId,
): Promise<void> {
  const db = streamDb(needs, id)
  const room = await needs.desk.read(db, id)
  if (room.state !== 'closed' && room.state !== 'published') return
  await db.transaction().execute(async (within) => {
    for (const email of await takeEmails(within, id)) {
      await needs.post.send(
        letterOf(email, `What came of the roundtable: ${room.title}`.slice(0, 150), [
          `“${room.title}” has closed, with ${standingPledges(room).length} pledges. Thank you for taking part.`,
          ...(room.feedbackOn ? [`By ${room.feedbackOn} you can read what became of them.`] : []),
          {
            open: `${needs.publicUrl()}/room/${id}/record`,
            words: 'Read what was said and pledged, on the device you joined with',
          },
        ]),
        within,
      )
    }
  })
}
