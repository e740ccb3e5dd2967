import type { FastifyRequest } from 'fastify'
import { actingNeeds, memberOf } from '#access'
import { withoutPeople } from '#vocabulary'
import { discussionLogOf } from '../discussion-log/discussion-log.ts'
import { isPublished } from '../records/published-record.store.ts'
import type { RoundtableId } from '../room/ids.ts'
import { type RoomDesk, streamDb } from '../room/live/room-desk.ts'
import { standingPledges } from '../room/state/room.ts'
import { findRoundtable } from '../roundtables/roundtable.store.ts'
import type { CommitmentNeeds } from './act-on-commitment.ts'
import type { Brought } from './acts/bring-acts.ts'

export type OurNeeds = CommitmentNeeds & { readonly desk: RoomDesk }

/** What a closed roundtable pledged, to be brought into a commitment; nothing where it is neither of whoever asks nor published. */
export async function broughtFrom(
  needs: OurNeeds,
  request: FastifyRequest,
  id: RoundtableId,
): Promise<Brought | undefined> {
  const isOpen = await actingNeeds(needs, request)
    .db.transaction()
    .execute(async (db) => Boolean(await findRoundtable(db, id)) || isPublished(db, id))
  if (!isOpen) return undefined
  const room = await needs.desk.read(streamDb(needs, id, memberOf(request).id), id)
  if (room.state !== 'closed' && room.state !== 'published') return undefined
  const kept = new Map(discussionLogOf(room).pledges.map((one) => [one.id, one]))
  return {
    roundtable: id,
    title: room.title,
    sha256: room.sha256 ?? '',
    partners: [...room.organisations].map(([one, name]) => ({ id: one, name })),
    pledges: standingPledges(room).map((pledge) => ({
      id: pledge.id,
      there: { code: pledge.code, answers: [...(kept.get(pledge.id)?.answers ?? [])] },
      words: pledge.words,
      stage: pledge.stage,
      alsoStages: [...pledge.alsoStages],
      makers: [...pledge.makers],
      from: [...(kept.get(pledge.id)?.from ?? [])],
      different: pledge.different,
      known: pledge.known,
      actions: [...room.actions.values()]
        .filter(({ pledgeId }) => pledgeId === pledge.id)
        .map(({ id: actionId, words, lead, due, tracked }) => ({
          id: actionId,
          words,
          lead: withoutPeople(lead),
          due,
          tracked,
        })),
    })),
  }
}
