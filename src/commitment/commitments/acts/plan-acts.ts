import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { id, ids, line, lines, neededLine, stage, stages, ticked } from '../../room/acts/fields.ts'
import { answerCodes } from '../../room/events/work-events.ts'
import type { PartnerId } from '../ids.ts'
import type { Commitment } from '../state/commitment.ts'
import { act } from './act.ts'
import { isThere } from './is-there.ts'
import { partnerNamed } from './partner-named.ts'

const title = neededLine(120, {
  missing: 'Enter what the commitment is called',
  tooLong: 'The title must be 120 characters or fewer',
})
const reason = neededLine(500, {
  missing: 'Say why',
  tooLong: 'The reason must be 500 characters or fewer',
})
const partner = id<'partner'>('Choose an organisation')
const pledgeId = id<'pledge'>('Choose a pledge')

const pledgeForm = z
  .object({
    pledge_id: pledgeId,
    words: neededLine(240, {
      missing: 'Enter the pledge',
      tooLong: 'A pledge must be 240 characters or fewer',
    }),
    stage: stage('Select the stage this pledge belongs to first'),
    also: stages(),
    makers: ids<'partner'>(),
    different: lines(500, 'What will be different must be 500 characters or fewer'),
    known: lines(500, 'How we will know must be 500 characters or fewer'),
  })
  .transform(({ pledge_id: pledge, also, ...told }) => ({
    ...told,
    pledge,
    alsoStages: also.filter((one) => one !== told.stage),
  }))

/** Who commits themselves. */
export const partnerActs = {
  retitle: act(
    'retitle',
    z.object({
      title,
      areas: ticked(),
      applicant: z.enum(['organisation', 'partnership', 'network'], 'Select who commits'),
    }),
    (_commitment, form) => done([{ kind: 'retitled', ...form }]),
  ),
  'add-partner': act(
    'add-partner',
    z.object({
      partner_id: partner,
      name: neededLine(120, {
        missing: 'Enter the organisation',
        tooLong: 'The name must be 120 characters or fewer',
      }),
      sector: line(60, 'The sector must be 60 characters or fewer'),
    }),
    (commitment, { partner_id, name, sector }) =>
      commitment.partners.has(partner_id) || partnerNamed(commitment, name)
        ? refused('already-there')
        : done([{ kind: 'partner-added', partner: partner_id, name, sector }]),
  ),
  'remove-partner': act(
    'remove-partner',
    z.object({ partner_id: partner }),
    (commitment, { partner_id }) => {
      if (!commitment.partners.has(partner_id)) return refused('no-such-part')
      const makes = [...commitment.pledges.values()].some(
        ({ makers, dropped }) => dropped === undefined && makers.includes(partner_id),
      )
      return makes
        ? refused('still-used')
        : done([{ kind: 'partner-removed', partner: partner_id }])
    },
  ),
  'name-contact': act(
    'name-contact',
    z.object({ partner_id: partner, contact_id: id<'commitment-contact'>() }),
    (commitment, { partner_id, contact_id }) => {
      if (!commitment.partners.has(partner_id)) return refused('no-such-part')
      return commitment.contacts.has(contact_id)
        ? refused('already-there')
        : done([{ kind: 'contact-named', partner: partner_id, contact: contact_id }])
    },
  ),
}

/** What is pledged. */
export const pledgeActs = {
  'add-pledge': act('add-pledge', pledgeForm, (commitment, told) => {
    if (commitment.pledges.has(told.pledge)) return refused('already-there')
    const makers = makersOf(commitment, told.makers)
    return done([{ kind: 'pledge-added', ...told, from: [], makers }])
  }),
  'change-pledge': act('change-pledge', pledgeForm, (commitment, told) => {
    const before = commitment.pledges.get(told.pledge)
    if (!before || before.dropped !== undefined) return refused('no-such-part')
    const { from } = before
    return done([
      { kind: 'pledge-changed', ...told, from, makers: makersOf(commitment, told.makers) },
    ])
  }),
  'drop-pledge': act(
    'drop-pledge',
    z.object({ pledge_id: pledgeId, reason }),
    (commitment, form) =>
      isThere(commitment, form.pledge_id)
        ? done([{ kind: 'pledge-dropped', pledge: form.pledge_id, reason: form.reason }])
        : refused('no-such-part'),
  ),
  'answer-pledge': act(
    'answer-pledge',
    z.object({
      pledge_id: pledgeId,
      partner_id: partner,
      answer: z.enum(answerCodes, 'Select what the organisation says'),
      note: lines(500, 'The note must be 500 characters or fewer'),
    }),
    (commitment, { pledge_id, partner_id, answer, note }) => {
      if (!isThere(commitment, pledge_id) || !commitment.partners.has(partner_id))
        return refused('no-such-part')
      const needsNote = answer === 'object' || answer === 'agree_with_change'
      return needsNote && note === ''
        ? refused('reason-needed')
        : done([{ kind: 'pledge-answered', pledge: pledge_id, partner: partner_id, answer, note }])
    },
  ),
  'give-reason': act(
    'give-reason',
    z.object({
      about: z.enum(['pledge', 'stage']),
      which: z.string(),
      words: line(300, 'The reason must be 300 characters or fewer'),
    }),
    (_commitment, { about, which, words }) => done([{ kind: 'reason-given', about, which, words }]),
  ),
}

function makersOf({ partners }: Commitment, chosen: readonly PartnerId[]): readonly PartnerId[] {
  const known = chosen.filter((one) => partners.has(one))
  const [only] = partners.keys()
  return known.length === 0 && partners.size === 1 && only ? [only] : known
}
