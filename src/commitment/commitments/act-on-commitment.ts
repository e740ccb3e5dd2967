import type { Db, Needs } from '#foundations'
import { done, type MemberId, type Outcome } from '#vocabulary'
import { type Desk, openDesk } from '../log/desk.ts'
import type { CommandId } from '../log/stream.ts'
import { keepRegisterEntry } from '../register/register.store.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { readScheme } from '../scheme/scheme.store.ts'
import type { Acting } from './acts/acting.ts'
import { commitmentActs } from './acts/commitment-acts.ts'
import type { ActName, Actor } from './acts/may.ts'
import type { CommitmentRefusal } from './acts/refusals.ts'
import { keepCommitmentSummary, keepSnapshot } from './commitment.store.ts'
import type { CommitmentEvent } from './events/commitment-event.ts'
import type { CommitmentId } from './ids.ts'
import { sendWhatFollows } from './letters-that-follow.ts'
import { planSnapshotOf } from './snapshot/plan-snapshot.ts'
import { renewalSnapshotOf } from './snapshot/renewal-snapshot.ts'
import type { Commitment } from './state/commitment.ts'
import { commitmentStream } from './state/commitment-stream.ts'

export type CommitmentDesk = Desk<Commitment, CommitmentEvent>
export type CommitmentNeeds = Needs & { readonly commitments: CommitmentDesk }

export function openCommitmentDesk(): CommitmentDesk {
  return openDesk(commitmentStream)
}

/** Something somebody does to a commitment. */
export type SentAct = {
  readonly name: ActName
  readonly typed: unknown
  readonly commandId: CommandId
  readonly actor: Actor
  readonly memberId: MemberId | undefined
  /** What else is kept in the same transaction. */
  readonly keep?: (db: Db) => Promise<void>
}

export type ActAnswer =
  | Outcome<Commitment, CommitmentRefusal>
  | { readonly ok: false; readonly problems: Readonly<Record<string, string | undefined>> }

/** Does what somebody sent to a commitment, once, with everything that follows from it: the list, the version, the register. */
export async function actOnCommitment(
  needs: CommitmentNeeds,
  id: CommitmentId,
  sent: SentAct,
): Promise<ActAnswer> {
  const read = commitmentActs[sent.name].read(sent.typed)
  if (!read.ok) return read
  const scheme = await readScheme(needs.db)
  const now = needs.clock.now()
  const acting: Acting = { actor: sent.actor, now, scheme: scheme.terms }
  return needs.commitments.act(streamDb(needs, id, sent.memberId), id, {
    id: sent.commandId,
    decide: (commitment) => {
      const decided = read.decide(commitment, acting)
      return decided.ok
        ? done({ events: decided.value, seatId: undefined, memberId: sent.memberId, at: now })
        : decided
    },
    keep:
      ({ before, after }) =>
      async (db) => {
        await sent.keep?.(db)
        await keepCommitmentSummary(db, id, after)
        await keepHandedIn(db, id, { before, after })
        await keepRegisterEntry(db, id, after, now)
        await sendWhatFollows(needs, db, id, { before, after })
      },
  })
}

/** A version that was just handed in, or made for a renewal, is kept whole. */
async function keepHandedIn(
  db: Db,
  id: CommitmentId,
  { before, after }: { readonly before: Commitment; readonly after: Commitment },
): Promise<void> {
  const last = after.snapshots.at(-1)
  if (!last || after.snapshots.length === before.snapshots.length) return
  const { number, sha256, plan, at } = last
  const isRenewal = sha256 !== plan && after.award
  const body = isRenewal ? renewalSnapshotOf(after, after.award) : planSnapshotOf(after)
  await keepSnapshot(db, id, { number, sha256, body, at: at.toString() })
}
