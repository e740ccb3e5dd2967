import { colleaguesFor, leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { isKnownPerson } from '#people'
import { done, type MemberId, type Outcome, type PersonId, refused } from '#vocabulary'
import { beginLead, endLead, type HeldLead, leadsOfPerson } from './lead.store.ts'

export type LeadRefusal =
  | 'no-such-person'
  | 'no-such-member'
  | 'already-so'
  | 'led-elsewhere'
  | 'changed-since'

export type LeadWish = {
  readonly personId: PersonId
  readonly memberId: MemberId | undefined
  /** The id of the lead that was seen when choosing, or empty for none; nothing where nobody looked. */
  readonly seenLead?: string | undefined
}

/**
 * Makes a member somebody's lead worker from today, in place of whoever was; or, without a member, ends the
 * lead there is. Only members whose organisation shares casework under an agreement can lead.
 */
export function assignLead(
  needs: Needs,
  by: Member,
  wish: LeadWish,
): Promise<Outcome<undefined, LeadRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const { personId, memberId } = wish
    if (!(await isKnownPerson(db, personId))) return refused('no-such-person')
    const colleagues = await colleaguesFor(db, 'casework')
    if (memberId && !colleagues.some(({ id }) => id === memberId)) return refused('no-such-member')
    const refusal = standsAgainst(await leadsOfPerson(db, personId), wish)
    if (refusal) return refused(refusal)
    const begun = await changeLead(db, needs, by, wish)
    if (begun === 'led-elsewhere') return refused(begun)
    await leaveTrace(db, {
      action: 'change',
      people: [personId],
      categories: ['casework'],
      detail: memberId ? 'Assign a lead worker' : 'End a lead',
    })
    return done(undefined)
  })
}

/** Why a lead may not be changed, by the leads there are; nothing where it may. */
function standsAgainst(leads: readonly HeldLead[], { memberId, seenLead }: LeadWish) {
  const now = leads.find(({ endedOn }) => endedOn === undefined)
  if (now?.memberId === memberId) return 'already-so'
  return seenLead === undefined || seenLead === (now?.id ?? '') ? undefined : 'changed-since'
}

async function changeLead(db: Db, needs: Needs, by: Member, { personId, memberId }: LeadWish) {
  const on = needs.clock.today().toString()
  await endLead(db, by, { personId, on })
  if (!memberId) return 'ended'
  return beginLead(db, by, { personId, id: needs.newId(), memberId, on })
}
