import type { Member } from '#access'
import type { Needs } from '#foundations'
import { dayOfMoment, pathwayStages } from '#vocabulary'
import {
  actOnCommitment,
  type CommitmentNeeds,
  openCommitmentDesk,
} from '../commitments/act-on-commitment.ts'
import type { ActName, Actor } from '../commitments/acts/may.ts'
import { keepContact } from '../commitments/contact.store.ts'
import type { CommitmentId, ContactId } from '../commitments/ids.ts'
import { openCommitment } from '../commitments/open-commitment.ts'
import { planSealOf } from '../commitments/snapshot/plan-snapshot.ts'
import type { Commitment } from '../commitments/state/commitment.ts'
import { drawPlaces } from '../issuing/issue.ts'
import { isAnythingRegistered } from '../register/register.store.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { dueIn, examplePledges } from './example-words.ts'

/** Who brings the example about: for the organisation, and two who assess. */
export type ExampleMembers = {
  readonly partner: Member
  readonly assessor: Member
  readonly second: Member
}

/** Whoever answers for an invented organisation is written to nowhere. */
const toNobody: Needs['post'] = { goesTo: 'nowhere', send: async () => undefined }

type Form = Readonly<Record<string, unknown>>
type Does = (actor: Actor, name: ActName, form?: Form) => Promise<Commitment>

/** A commitment of one invented organisation, from its first words to the register, by the acts that bring such about. Once. */
export async function awardExample(
  needs: Needs,
  { partner, assessor, second }: ExampleMembers,
  id: CommitmentId,
): Promise<void> {
  if (await needs.db.transaction().execute(isAnythingRegistered)) return
  const commitmentNeeds = { ...needs, post: toNobody, commitments: openCommitmentDesk() }
  const title = 'A home to leave for, and somebody who calls (an invented example)'
  await openCommitment(commitmentNeeds, partner, { id, title, applicant: 'organisation' })
  const does = doing(commitmentNeeds, id)
  const applicant: Actor = { as: 'applicant', memberId: partner.id }
  await planAsApplicant(needs, applicant, does)
  await sign(commitmentNeeds, { id, applicant, does })
  await does(applicant, 'mark-ready')
  await does(applicant, 'submit')
  const reviewing: Actor = { as: 'assessor', memberId: assessor.id }
  await does(reviewing, 'accept-review', { interest: 'none' })
  await does(reviewing, 'propose-award', {
    words: 'Tell us at the first report how many were called.',
  })
  const places = await drawPlaces(needs)
  const approving: Actor = { as: 'assessor', memberId: second.id }
  await does(approving, 'approve-award', {
    credential: needs.newId<'credential'>(),
    revocation_place: places.revocation,
    suspension_place: places.suspension,
  })
  await does(approving, 'publish', { checked: 'yes' })
}

function doing(needs: CommitmentNeeds, id: CommitmentId): Does {
  return async (actor, name, typed = {}) => {
    const commandId = needs.newId<'command'>()
    const memberId = 'memberId' in actor ? actor.memberId : undefined
    const answered = await actOnCommitment(needs, id, { name, typed, commandId, actor, memberId })
    if (answered.ok) return answered.value
    throw new Error(`The invented award stopped at ${name}: ${JSON.stringify(answered)}`)
  }
}

/** The pledges of one organisation of the worked example, with their actions, or why there are none. */
async function planAsApplicant(needs: Needs, applicant: Actor, does: Does): Promise<void> {
  const { year } = dayOfMoment(needs.clock.now())
  const pledges = examplePledges.filter(({ by }) => by === 2)
  for (const { words, stage, actions } of pledges) {
    const pledge_id = needs.newId<'pledge'>()
    await does(applicant, 'add-pledge', { pledge_id, words, stage, different: '', known: '' })
    for (const action of actions) {
      const action_id = needs.newId<'action'>()
      await does(applicant, 'add-action', {
        ...{ action_id, pledge_id, ...action, due: dueIn(year, action.due) },
        ...{ type: 'prevention', partners: '' },
        ...{ success: 'It is done, and it was counted', review_every: 'Every three months' },
        ...{ evaluation: 'Did anybody stay longer for it?', evaluate_on: `December ${year + 1}` },
      })
      for (const criterion of ['specific', 'measurable', 'time_bound']) {
        await does(applicant, 'judge', { action_id, criterion, verdict: 'met' })
      }
    }
    const words_why = 'It goes on as it is, and needs no action of its own'
    if (actions.length === 0) {
      await does(applicant, 'give-reason', { about: 'pledge', which: pledge_id, words: words_why })
    }
  }
  const bare = pathwayStages.filter(({ code }) => !pledges.some(({ stage }) => stage === code))
  for (const { code } of bare) {
    const reason = { about: 'stage', which: code, words: 'Others at the table pledge here' }
    await does(applicant, 'give-reason', reason)
  }
}

async function sign(
  needs: CommitmentNeeds,
  {
    id,
    applicant,
    does,
  }: { readonly id: CommitmentId; readonly applicant: Actor; readonly does: Does },
): Promise<void> {
  const contactId: ContactId = needs.newId<'commitment-contact'>()
  const contact = {
    name: 'Marigold Upright (invented)',
    post: 'Director',
    email: 'marigold@example.org',
  }
  const before = await needs.commitments.read(streamDb(needs, id), id)
  const [partnerId] = before.partners.keys()
  if (!partnerId) throw new Error('The invented award has nobody who commits')
  await streamDb(needs, id)
    .transaction()
    .execute((db) => keepContact(db, id, { id: contactId, ...contact }))
  const named = await does(applicant, 'name-contact', {
    partner_id: partnerId,
    contact_id: contactId,
  })
  await does({ as: 'contact', partnerId, contactId }, 'sign', { sha256: planSealOf(named) })
}
