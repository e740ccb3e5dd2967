import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import type { Outcome, PersonId } from '#vocabulary'
import { findSentContacts, lockContactIds, lockPeopleMet } from '../contacts/contact.store.ts'
import { personIdOf, type ToldContact } from '../contacts/contact.ts'
import {
  type CameBy,
  openForContacts,
  type Recorded,
  type RecordingAct,
  type RecordRefusal,
  recordWithin,
  type Together,
  traceRecorded,
} from '../contacts/record-contact.ts'
import { keepTellings } from '../details/telling.store.ts'

/** A contact told on a phone, at the moment it is taken to have been, with how it came. */
export type ToldOnPhone = { readonly told: ToldContact; readonly cameBy: CameBy }

/** What came of one; `fault` where it was our own failure, and then nothing of it is stored. */
export type ToldOutcome =
  | Outcome<Recorded, RecordRefusal>
  | { readonly ok: false; readonly refusal: 'fault'; readonly problem: unknown }

/**
 * A member's phone tells many contacts. They are recorded in one transaction, so that the figures move once;
 * where one of them fails in a way nobody foresaw, each is tried by itself, so that it harms no other.
 */
export async function recordTold(
  needs: Needs,
  by: Member,
  all: readonly ToldOnPhone[],
): Promise<readonly ToldOutcome[]> {
  if (all.length === 0) return []
  try {
    return await recordTogether(needs, by, all)
  } catch {
    const outcomes: ToldOutcome[] = []
    for (const one of all) {
      const outcome = await recordTogether(needs, by, [one]).catch((problem: unknown) => [
        { ok: false, refusal: 'fault', problem } as const,
      ])
      outcomes.push(...outcome)
    }
    return outcomes
  }
}

/** Locks are taken in one order for all, so that two phones at once wait for each other and never in a circle. */
function recordTogether(
  needs: Needs,
  by: Member,
  all: readonly ToldOnPhone[],
): Promise<readonly ToldOutcome[]> {
  return needs.db.transaction().execute(async (db) => {
    await lockContactIds(
      db,
      all.map(({ told }) => told.id),
    )
    await lockPeopleMet(
      db,
      all.filter(({ told }) => told.met.kind !== 'unnamed').map(({ told }) => personIdOf(told)),
    )
    const outcomes = await recordEach({ db, needs, by }, all)
    await announceNew(db, needs, all, outcomes)
    return outcomes
  })
}

/** One told twice in the same batch is looked at once the first of them stands. */
async function recordEach(
  act: RecordingAct,
  all: readonly ToldOnPhone[],
): Promise<readonly Outcome<Recorded, RecordRefusal>[]> {
  const ids = all.map(({ told }) => told.id)
  const together: Together = {
    sent: await findSentContacts(act.db, ids),
    open: await openForContacts(act.db),
    tellings: [],
  }
  const outcomes = new Map<ToldOnPhone, Outcome<Recorded, RecordRefusal>>()
  const isFirst = ({ told }: ToldOnPhone, index: number) => ids.indexOf(told.id) === index
  for (const one of all.filter(isFirst)) {
    outcomes.set(one, await recordWithin(act, one.told, one.cameBy, together))
  }
  await keepTellings(act.db, together.tellings)
  for (const one of all) {
    if (!outcomes.has(one)) outcomes.set(one, await recordWithin(act, one.told, one.cameBy))
  }
  return all.flatMap((one) => outcomes.get(one) ?? [])
}

async function announceNew(
  db: Db,
  needs: Needs,
  all: readonly ToldOnPhone[],
  outcomes: readonly Outcome<Recorded, RecordRefusal>[],
): Promise<void> {
  const people: PersonId[] = outcomes.flatMap((one) =>
    one.ok && one.value.isNew ? [one.value.personId] : [],
  )
  if (people.length === 0) return
  const told = all.filter((_, index) => {
    const outcome = outcomes[index]
    return outcome?.ok && outcome.value.isNew
  })
  const personIds = [...new Set(people)]
  await traceRecorded(
    db,
    personIds,
    told.map((one) => one.told),
  )
  await needs.announcements.announce(db, { kind: 'people-changed', personIds })
}
