import { Temporal } from 'temporal-polyfill'
import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isKnownPerson, keepSourcePerson } from '../../registering/person.store.ts'
import { birthRefusal } from '../../registering/person.ts'
import { writtenFor } from '../own-words/tell-own-words.ts'
import {
  correctionsOf,
  keepAnswer,
  keepCorrection,
  keepPutRight,
  lockCorrection,
} from './correction.store.ts'
import { type Correction, type CorrectionId, type CorrectionOutcome, isOpen } from './correction.ts'
import { changedParts, type Identity, type IdentityPart, putRight } from './identity.ts'
import { ownWords, standingIdentity } from './standing-identity.store.ts'

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
  | 'nothing-put-right'
  | 'birth-to-come'
  | 'birth-too-long-ago'

/**
 * A coordinator answers. What is put right about who somebody is becomes a new writing of the answering agency, which says
 * the rest as it stands, and figures follow; what other agencies wrote stays as they wrote it. What stays as it is keeps the
 * person's word beside it.
 */
export function answerCorrection(
  needs: Needs,
  by: Member,
  key: { readonly personId: PersonId; readonly id: CorrectionId },
  told: {
    readonly outcome: CorrectionOutcome
    readonly reason: string
    readonly identity: Identity
  },
): Promise<Outcome<Correction, AnswerRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockCorrection(db, key.id)
    const correction = (await correctionsOf(db, key.personId)).find(({ id }) => id === key.id)
    if (!correction) return refused('no-such-correction')
    if (!isOpen(correction)) return refused('answered')
    if (told.outcome === 'corrected' && correction.about === 'identity') {
      const wrong = await putIdentityRight({ db, needs, by }, key.personId, told.identity)
      if (wrong) return refused(wrong)
    }
    const from = { agencyId: by.agencyId, by: by.id, at: needs.clock.now() }
    const { outcome, reason } = told
    await keepAnswer(db, { id: needs.newId(), correction, outcome, reason }, from)
    await trace(db, key.personId, 'Answered what is wrong')
    return done(correction)
  })
}

type Act = { readonly db: Db; readonly needs: Needs; readonly by: Member }

async function putIdentityRight(
  act: Act,
  personId: PersonId,
  told: Identity,
): Promise<AnswerRefusal | undefined> {
  const standing = await standingIdentity(act.db, personId)
  const changed = changedParts(standing, told)
  if (changed.length === 0) return 'nothing-put-right'
  if (changed.includes('dateOfBirth') && told.dateOfBirth) {
    const wrong = birthRefusal(told.dateOfBirth, act.needs.clock.today())
    if (wrong) return `birth-${wrong}`
  }
  await writeAnew(act, personId, { ...putRight(standing, told), changed })
  return undefined
}

/** Writes somebody anew for the answering agency, with whatever else it knew of them. Figures go by what was changed alone. */
async function writeAnew(
  { db, needs, by }: Act,
  personId: PersonId,
  told: Identity & { readonly changed: readonly IdentityPart[] },
): Promise<void> {
  const own = await ownWords(db, personId, by.agencyId)
  const dateOfBirth = told.dateOfBirth?.toString()
  const isOtherGender = told.changed.includes('gender')
  const written = {
    ...own,
    ...{ id: needs.newId<'source-person'>(), personId, agencyId: by.agencyId },
    ...{ givenName: told.givenName, familyName: told.familyName },
    ...{ dateOfBirth, bornAbout: dateOfBirth ? undefined : own.bornAbout },
    ...{ gender: told.gender, genderAsWritten: isOtherGender ? undefined : own.genderAsWritten },
  }
  await keepSourcePerson(db, written)
  const right = {
    ...written,
    dateOfBirth: told.changed.includes('dateOfBirth') ? dateOfBirth : undefined,
    gender: isOtherGender ? told.gender : undefined,
  }
  if (right.dateOfBirth || right.gender) await keepPutRight(db, right, needs.clock.now())
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
