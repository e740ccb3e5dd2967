import { Temporal } from 'temporal-polyfill'
import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isKnownPerson, keepSourcePerson } from '../../registering/person.store.ts'
import { birthRefusal, type NewPerson, wordsToKeep } from '../../registering/person.ts'
import { writtenFor } from '../own-words/tell-own-words.ts'
import {
  correctionsOf,
  keepAnswer,
  keepCorrection,
  keepPutRight,
  lockCorrection,
} from './correction.store.ts'
import { type Correction, type CorrectionId, type CorrectionOutcome, isOpen } from './correction.ts'

/** A member takes down what a person, or somebody for them, says is wrong. Its clock begins with the day they asked. */
export function askToCorrect(
  needs: Needs,
  by: Member,
  personId: PersonId,
  asked: Omit<Correction, 'agencyId' | 'answers' | 'personId'>,
): Promise<Outcome<CorrectionId, 'no-such-person' | 'to-come'>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return refused('no-such-person')
    const isLater = Temporal.PlainDate.compare(asked.receivedOn, needs.clock.today()) > 0
    if (isLater) return refused('to-come')
    await keepCorrection(db, asked, await writtenFor({ db, needs, by }, personId))
    await trace(db, personId, 'Took down what is wrong')
    return done(asked.id)
  })
}

export type AnswerRefusal =
  | 'no-such-correction'
  | 'answered'
  | 'birth-to-come'
  | 'birth-too-long-ago'

/**
 * A coordinator answers. What is put right about who somebody is becomes a new writing of the answering
 * agency, and figures follow; what other agencies wrote stays as they wrote it. What stays as it is keeps the person's word beside it.
 */
export function answerCorrection(
  needs: Needs,
  by: Member,
  key: { readonly personId: PersonId; readonly id: CorrectionId },
  told: {
    readonly outcome: CorrectionOutcome
    readonly reason: string
    readonly person: NewPerson | undefined
  },
): Promise<Outcome<Correction, AnswerRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockCorrection(db, key.id)
    const correction = (await correctionsOf(db, key.personId)).find(({ id }) => id === key.id)
    if (!correction) return refused('no-such-correction')
    if (!isOpen(correction)) return refused('answered')
    const { dateOfBirth } = told.person ?? {}
    const wrong = dateOfBirth && birthRefusal(dateOfBirth, needs.clock.today())
    if (wrong) return refused(`birth-${wrong}`)
    if (told.person && told.outcome === 'corrected') {
      await writeAnew({ db, needs, by }, key.personId, told.person)
    }
    const from = { agencyId: by.agencyId, by: by.id, at: needs.clock.now() }
    await keepAnswer(db, { id: needs.newId(), correction, ...told }, from)
    await trace(db, key.personId, 'Answered what is wrong')
    return done(correction)
  })
}

async function writeAnew(
  { db, needs, by }: { readonly db: Db; readonly needs: Needs; readonly by: Member },
  personId: PersonId,
  person: NewPerson,
): Promise<void> {
  const written = {
    id: needs.newId<'source-person'>(),
    personId,
    agencyId: by.agencyId,
    ...wordsToKeep(person, needs.clock.today()),
  }
  await keepSourcePerson(db, written)
  if (written.dateOfBirth || written.gender) await keepPutRight(db, written, needs.clock.now())
  // a name put right can be what was missing to tell them apart by
  await needs.announcements.announce(db, { kind: 'people-changed', personIds: [personId] })
}

function trace(db: Db, personId: PersonId, detail: string): Promise<void> {
  return leaveTrace(db, {
    action: 'change',
    people: [personId],
    categories: ['rights', 'identity'],
    detail,
  })
}
