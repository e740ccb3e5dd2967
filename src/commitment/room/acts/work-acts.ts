import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { answerCodes } from '../events/work-events.ts'
import type { OrganisationId, PledgeId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { type Acting, act, seatOf } from './act.ts'
import { id, ids, line, lines, neededLine, stage, stages } from './fields.ts'
import { isHost } from './whose.ts'

const askForm = z.object({
  ask_id: id<'ask'>(),
  addressee: neededLine(120, {
    missing: 'Enter whom this asks',
    tooLong: 'The addressee must be 120 characters or fewer',
  }),
  request: neededLine(500, {
    missing: 'Enter what they are asked to do',
    tooLong: 'The request must be 500 characters or fewer',
  }),
  reason: lines(500, 'The reason must be 500 characters or fewer'),
  entries: ids<'entry'>(),
})
const pledgeForm = z
  .object({
    pledge_id: id<'pledge'>(),
    words: neededLine(240, {
      missing: 'Enter the pledge',
      tooLong: 'A pledge must be 240 characters or fewer',
    }),
    stage: stage('Select the stage this pledge belongs to first'),
    also: stages(),
    makers: ids<'organisation'>(),
    from: ids<'entry'>(),
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
    action_id: id<'action'>(),
    pledge_id: id<'pledge'>('Select the pledge this belongs to'),
    words: neededLine(300, {
      missing: 'Enter what will be done',
      tooLong: 'An action must be 300 characters or fewer',
    }),
    lead: line(160, 'Who leads must be 160 characters or fewer'),
    due: line(80, 'By when must be 80 characters or fewer'),
    tracked: lines(300, 'How it is tracked must be 300 characters or fewer'),
  })
  .transform(({ action_id: action, pledge_id: pledge, ...told }) => ({ ...told, action, pledge }))

/** Asks of other bodies, which are never pledges. */
export const askActs = {
  'make-ask': act('make-ask', askForm, (room, { ask_id: ask, ...told }) =>
    done([{ kind: 'ask-made', ask, ...told, entries: known(room, told.entries) }]),
  ),
  'change-ask': act('change-ask', askForm, (room, { ask_id: ask, ...told }) =>
    room.asks.has(ask)
      ? done([{ kind: 'ask-changed', ask, ...told, entries: known(room, told.entries) }])
      : refused('no-such-entry'),
  ),
  'withdraw-ask': act('withdraw-ask', z.object({ ask_id: id<'ask'>() }), (room, { ask_id: ask }) =>
    room.asks.has(ask) ? done([{ kind: 'ask-withdrawn', ask }]) : refused('no-such-entry'),
  ),
}

/** Pledges: drafted, put otherwise, answered by each organisation, withdrawn. */
export const pledgeActs = {
  'draft-pledge': act('draft-pledge', pledgeForm, (room, told, acting) =>
    done([
      {
        kind: 'pledge-drafted',
        ...told,
        from: known(room, told.from),
        makers: makersOf(room, told.makers, acting),
      },
    ]),
  ),
  'change-pledge': act('change-pledge', pledgeForm, (room, told, acting) => {
    const before = room.pledges.get(told.pledge)
    if (!before || before.withdrawn !== undefined) return refused('no-such-entry')
    const mayChange = isHost(acting) || before.makers.includes(ownOrganisation(acting) ?? never)
    if (!mayChange) return refused('not-yours')
    const from = known(room, told.from)
    return done([
      { kind: 'pledge-changed', ...told, from, makers: makersOf(room, told.makers, acting) },
    ])
  }),
  'withdraw-pledge': act(
    'withdraw-pledge',
    z.object({
      pledge_id: id<'pledge'>(),
      reason: neededLine(300, {
        missing: 'Say why it is withdrawn',
        tooLong: 'The reason must be 300 characters or fewer',
      }),
    }),
    (room, { pledge_id: pledge, reason }, acting) => {
      const before = room.pledges.get(pledge)
      if (!before || before.withdrawn !== undefined) return refused('no-such-entry')
      const mayWithdraw = isHost(acting) || before.makers.includes(ownOrganisation(acting) ?? never)
      return mayWithdraw
        ? done([{ kind: 'pledge-withdrawn', pledge, reason }])
        : refused('not-yours')
    },
  ),
  'answer-pledge': act(
    'answer-pledge',
    z.object({
      pledge_id: id<'pledge'>(),
      answer: z.enum(answerCodes, 'Select what your organisation says'),
      note: lines(500, 'The note must be 500 characters or fewer'),
    }),
    (room, { pledge_id: pledge, answer, note }, acting) => {
      if (!isOpenForAnswers(room, pledge)) return refused('no-such-entry')
      const organisation = ownOrganisation(acting)
      if (!organisation) return refused('no-organisation')
      if (isPastAnswering(room, acting)) return refused('too-late')
      const needsNote = answer === 'object' || answer === 'agree_with_change'
      if (needsNote && note === '') return refused('reason-needed')
      return done([{ kind: 'pledge-answered', pledge, organisation, answer, note }])
    },
  ),
}

/** First actions, and reasons for what has none. */
export const actionActs = {
  'draft-action': act('draft-action', actionForm, (room, told) =>
    isOpenForAnswers(room, told.pledge)
      ? done([{ kind: 'action-drafted', ...told }])
      : refused('no-such-entry'),
  ),
  'change-action': act('change-action', actionForm, (room, told) =>
    room.actions.has(told.action) && isOpenForAnswers(room, told.pledge)
      ? done([{ kind: 'action-changed', ...told }])
      : refused('no-such-entry'),
  ),
  'drop-action': act(
    'drop-action',
    z.object({ action_id: id<'action'>() }),
    (room, { action_id: action }) =>
      room.actions.has(action)
        ? done([{ kind: 'action-dropped', action }])
        : refused('no-such-entry'),
  ),
  'give-reason': act(
    'give-reason',
    z.object({
      about: z.enum(['pledge', 'stage', 'gap']),
      which: z.string(),
      words: line(300, 'The reason must be 300 characters or fewer'),
    }),
    (_room, { about, which, words }) => done([{ kind: 'reason-given', about, which, words }]),
  ),
}

const never = '' as OrganisationId

function ownOrganisation(acting: Acting): OrganisationId | undefined {
  return seatOf(acting)?.organisationId
}

function known<Some>(room: Room, entries: readonly Some[]): Some[] {
  return entries.filter((one) =>
    [...room.entries.keys()].some((key) => String(key) === String(one)),
  )
}

/** Who makes a pledge: those chosen who are here; whoever drafts it where nobody was chosen. */
function makersOf(room: Room, chosen: readonly OrganisationId[], acting: Acting): OrganisationId[] {
  const here = chosen.filter((one) => room.organisations.has(one))
  const own = ownOrganisation(acting)
  return here.length > 0 || !own ? here : [own]
}

function isOpenForAnswers(room: Room, id: PledgeId): boolean {
  const pledge = room.pledges.get(id)
  return pledge !== undefined && pledge.withdrawn === undefined
}

const daysToAnswer = 10

function isPastAnswering({ closedAt }: Room, { now }: Acting): boolean {
  if (!closedAt) return false
  const last = closedAt.add({ hours: daysToAnswer * 24 })
  return last.epochMilliseconds < now.epochMilliseconds
}
