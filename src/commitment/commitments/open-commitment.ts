import type { Member } from '#access'
import { london } from '#vocabulary'
import { addLines, beginStream } from '../log/log.store.ts'
import { streamDb } from '../room/live/room-desk.ts'
import type { CommitmentNeeds } from './act-on-commitment.ts'
import { keepCommitment, keepCommitmentSummary } from './commitment.store.ts'
import type { CommitmentEvent } from './events/commitment-event.ts'
import type { CommitmentId } from './ids.ts'

export type NewCommitment = {
  readonly id: CommitmentId
  readonly title: string
  readonly applicant: 'organisation' | 'partnership' | 'network'
}

/** Begins a commitment of a member’s organisation, under the next reference of the year. Sent twice it is begun once. */
export async function openCommitment(
  needs: CommitmentNeeds,
  by: Member,
  { id, title, applicant }: NewCommitment,
): Promise<void> {
  const now = needs.clock.now()
  const year = String(now.toZonedDateTimeISO(london).year)
  const stream = streamDb(needs, id, by.id)
  await stream.transaction().execute(async (db) => {
    const isNew = await beginStream(db, { id, kind: 'commitment', agencyIds: [by.agencyId] })
    if (!isNew) return
    const reference = await keepCommitment(db, { id, title, agencyId: by.agencyId, year })
    const events: readonly CommitmentEvent[] = [
      { kind: 'opened', reference, title, applicant, areas: by.areaCodes },
      { kind: 'partner-added', partner: needs.newId<'partner'>(), name: by.agencyName, sector: '' },
    ]
    await addLines(db, {
      ...{ streamId: id, after: 0, events, seatId: undefined, memberId: by.id, at: now },
      commandId: needs.newId<'command'>(),
    })
  })
  const commitment = await needs.commitments.read(stream, id)
  await stream.transaction().execute((db) => keepCommitmentSummary(db, id, commitment))
}
