import { Temporal } from 'temporal-polyfill'
import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isKnownPerson } from '../../registering/person.store.ts'
import {
  erasureRequests,
  keepErasureDecision,
  keepErasureRequest,
  lockRequest,
  whoIsConcerned,
} from './erasure-request.store.ts'
import {
  type DecideRefusal,
  decideRefusal,
  type ErasureRefusalReason,
  type ErasureRequest,
  type ErasureRequestId,
  standingRequest,
} from './erasure-request.ts'

/** A member takes down that somebody asks to be erased. Two coordinators decide. */
export function askErasure(
  needs: Needs,
  by: Member,
  asked: Omit<ErasureRequest, 'decisions'>,
): Promise<Outcome<ErasureRequestId, 'no-such-person' | 'to-come' | 'asked-already'>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, asked.personId))) return refused('no-such-person')
    const isLater = Temporal.PlainDate.compare(asked.receivedOn, needs.clock.today()) > 0
    if (isLater) return refused('to-come')
    await lockRequest(db, asked.personId)
    const before = standingRequest(await erasureRequests(db, asked.personId))
    if (before?.id === asked.id) return done(asked.id)
    if (before) return refused('asked-already')
    await keepErasureRequest(db, asked, writer(needs, by))
    await trace(db, asked.personId, 'Took down that they ask to be erased')
    return done(asked.id)
  })
}

/**
 * A coordinator says whether to erase or to refuse. What two say decides: to erase, it is done by the next run of `waymark
 * retention run`. Where another organisation has a say, the two are of two organisations.
 */
export function decideErasure(
  needs: Needs,
  by: Member,
  id: ErasureRequestId,
  refusal: ErasureRefusalReason | undefined,
): Promise<Outcome<ErasureRequest, 'no-such-request' | DecideRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockRequest(db, id)
    const request = (await erasureRequests(db)).find((one) => one.id === id)
    if (!request) return refused('no-such-request')
    const word = { by: by.id, agencyId: by.agencyId, refusal }
    const wrong = decideRefusal(request, word, await whoIsConcerned(db, request.personId))
    if (wrong) return refused(wrong)
    await keepErasureDecision(db, request, { ...word, id: needs.newId(), at: needs.clock.now() })
    await trace(db, request.personId, refusal ? 'Would refuse to erase' : 'Would erase')
    return done(request)
  })
}

function writer(needs: Needs, by: Member) {
  return { agencyId: by.agencyId, by: by.id, at: needs.clock.now() }
}

function trace(db: Db, personId: PersonId, detail: string): Promise<void> {
  return leaveTrace(db, { action: 'change', people: [personId], categories: ['rights'], detail })
}
