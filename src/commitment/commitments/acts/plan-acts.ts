import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { id, ids, line, lines, neededLine, stage, stages, ticked } from '../../room/acts/fields.ts'
import { answerCodes } from '../../room/events/work-events.ts'
import {
  actionTypes,
  type Criterion,
  criteria,
  type Verdict,
  verdicts,
} from '../events/plan-events.ts'
import type { PartnerId } from '../ids.ts'
import type { Commitment } from '../state/commitment.ts'
import { act } from './act.ts'

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
const actionId = id<'action'>('Choose an action')

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

const actionForm = z
  .object({
    action_id: actionId,
    pledge_id: id<'pledge'>('Select the pledge this belongs to'),
    words: neededLine(500, {
      missing: 'Enter what will be done',
      tooLong: 'An action must be 500 characters or fewer',
    }),
    type: z.enum(
      actionTypes.map(({ code }) => code) as ['prevention', 'intervention', 'recovery'],
      'Select a type',
    ),
    lead: line(160, 'Who leads must be 160 characters or fewer'),
    partners: line(300, 'Partners must be 300 characters or fewer'),
    due: line(80, 'By when must be 80 characters or fewer'),
    tracked: lines(500, 'How it is tracked must be 500 characters or fewer'),
    success: lines(500, 'What success looks like must be 500 characters or fewer'),
    evaluation: lines(300, 'The question must be 300 characters or fewer'),
    evaluate_on: line(40, 'The day must be 40 characters or fewer'),
    review_every: line(80, 'How often must be 80 characters or fewer'),
  })
  .transform(
    ({
      action_id: action,
      pledge_id: pledge,
      evaluate_on: evaluateOn,
      review_every: reviewEvery,
      ...told
    }) => ({
      ...told,
      ...{ action, pledge, evaluateOn, reviewEvery },
    }),
  )

/** Who commits themselves. */
export const partnerActs = {
  retitle: act('retitle', z.object({ title, areas: ticked() }), (_commitment, form) =>
    done([{ kind: 'retitled', ...form }]),
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
    (_commitment, { partner_id, name, sector }) =>
      done([{ kind: 'partner-added', partner: partner_id, name, sector }]),
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
    (commitment, { partner_id, contact_id }) =>
      commitment.partners.has(partner_id)
        ? done([{ kind: 'contact-named', partner: partner_id, contact: contact_id }])
        : refused('no-such-part'),
  ),
}

/** What is pledged. */
export const pledgeActs = {
  'add-pledge': act('add-pledge', pledgeForm, (commitment, told) =>
    done([{ kind: 'pledge-added', ...told, from: [], makers: makersOf(commitment, told.makers) }]),
  ),
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

/** What will be done. */
export const actionActs = {
  'add-action': act('add-action', actionForm, (commitment, told) =>
    isThere(commitment, told.pledge)
      ? done([{ kind: 'action-added', number: commitment.actions.size + 1, ...told }])
      : refused('no-such-part'),
  ),
  'change-action': act('change-action', actionForm, (commitment, told) =>
    commitment.actions.has(told.action) && isThere(commitment, told.pledge)
      ? done([{ kind: 'action-changed', ...told }])
      : refused('no-such-part'),
  ),
  'drop-action': act(
    'drop-action',
    z.object({ action_id: actionId, reason }),
    (commitment, form) =>
      commitment.actions.has(form.action_id)
        ? done([{ kind: 'action-dropped', action: form.action_id, reason: form.reason }])
        : refused('no-such-part'),
  ),
  judge: act(
    'judge',
    z.object({
      action_id: actionId,
      criterion: z.enum(criteria.map(({ code }) => code) as [Criterion, ...Criterion[]]),
      verdict: z.enum(
        verdicts.map(({ code }) => code) as [Verdict, ...Verdict[]],
        'Select how it stands',
      ),
      note: line(300, 'The note must be 300 characters or fewer'),
    }),
    (commitment, { action_id: action, criterion, verdict, note }) =>
      commitment.actions.has(action)
        ? done([{ kind: 'judged', action, criterion, verdict, note }])
        : refused('no-such-part'),
  ),
  'tell-progress': act(
    'tell-progress',
    z.object({
      action_id: actionId,
      life: z.enum(
        ['not_started', 'in_progress', 'complete', 'business_as_usual', 'paused', 'withdrawn'],
        'Select how far it is',
      ),
      confidence: z.enum(['on_track', 'some_risk', 'off_track'], 'Select how sure you are of it'),
      words: lines(1000, 'What happened must be 1,000 characters or fewer'),
      reason: lines(500, 'The reason must be 500 characters or fewer'),
    }),
    (commitment, { action_id: action, life, confidence, words, reason: why }) => {
      const before = commitment.actions.get(action)
      if (!before || before.dropped !== undefined) return refused('no-such-part')
      if (confidence !== 'on_track' && why === '') return refused('reason-needed')
      const { due, tracked } = before
      return done([
        { kind: 'progress-told', action, life, confidence, words, reason: why, due, tracked },
      ])
    },
  ),
}

function makersOf({ partners }: Commitment, chosen: readonly PartnerId[]): readonly PartnerId[] {
  const known = chosen.filter((one) => partners.has(one))
  const [only] = partners.keys()
  return known.length === 0 && partners.size === 1 && only ? [only] : known
}

function isThere(
  commitment: Commitment,
  pledge: Parameters<Commitment['pledges']['get']>[0],
): boolean {
  const one = commitment.pledges.get(pledge)
  return one !== undefined && one.dropped === undefined
}
