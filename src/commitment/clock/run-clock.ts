import { type Db, idOf } from '#foundations'
import { actOnCommitment, type CommitmentNeeds } from '../commitments/act-on-commitment.ts'
import { onTheClock } from '../commitments/commitment.store.ts'
import { forgetContacts } from '../commitments/contact.store.ts'
import type { CommitmentId } from '../commitments/ids.ts'
import { tellContacts } from '../commitments/letters.ts'
import type { Commitment } from '../commitments/state/commitment.ts'
import { forgetWhoRaised } from '../register/concern.store.ts'
import type { RoomNeeds } from '../room/live/act-in-room.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { closedWithLettersWaiting, forgetSeats } from '../room/live/seat.store.ts'
import { sendFeedback } from '../roundtables/send-feedback.ts'
import { type DueNow, whatIsDue } from './what-is-due.ts'

export type ClockNeeds = CommitmentNeeds & Pick<RoomNeeds, 'desk'>

/**
 * Does what the time alone asks: lets go what has run out, reminds, writes to those who took part in what has closed, and
 * forgets who sat in, signed for or asked about what is long over. Each once, however often it is run, by how many processes, and after however long.
 */
export async function runClock(needs: ClockNeeds): Promise<void> {
  for (const id of await onTheClock(needs.db)) await runFor(needs, id)
  for (const id of await closedWithLettersWaiting(needs.db)) await sendFeedback(needs, id)
  await forgetSeats(needs.db, needs.clock.now().toString())
  await forgetContacts(needs.db, needs.clock.now().toString())
  await forgetWhoRaised(needs.db, needs.clock.now().toString())
}

async function runFor(needs: ClockNeeds, id: CommitmentId): Promise<void> {
  const commitment = await needs.commitments.read(streamDb(needs, id), id)
  for (const due of whatIsDue(commitment, needs.clock.now())) {
    await doWhatIsDue(needs, { id, commitment }, due)
  }
}

type Found = { readonly id: CommitmentId; readonly commitment: Commitment }

async function doWhatIsDue(needs: ClockNeeds, found: Found, due: DueNow): Promise<void> {
  const { id } = found
  const { name, typed, keep } = sentOf(needs, found, due)
  // refused means that somebody was quicker: there is nothing left to do
  await actOnCommitment(needs, id, {
    ...{ name, typed },
    ...(keep ? { keep } : {}),
    commandId: idOf<'command'>('clock', `${id} ${name} ${JSON.stringify(typed)}`),
    actor: { as: 'clock' },
    memberId: undefined,
  })
}

function sentOf(needs: ClockNeeds, found: Found, due: DueNow) {
  if (due.does !== 'remind') return { name: due.does, typed: {}, keep: undefined }
  const { reminder } = due
  return {
    name: 'remind' as const,
    typed: { what: reminder.what, for: reminder.for },
    keep: (db: Db) => tellContacts(needs, db, found, reminder.words),
  }
}
