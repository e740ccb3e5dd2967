import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { answerCodes } from '../events/work-events.ts'
import type { OrganisationId, PledgeId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import type { Pledge } from '../state/work.ts'
import { type Acting, act, seatOf } from './act.ts'
import { id, ids, isOld, lines, neededLine, refusalAt, stage, stages, version } from './fields.ts'
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
  version: version(),
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
    version: version(),
  })
  .transform(({ pledge_id: pledge, also, ...told }) => ({
    ...told,
    pledge,
    alsoStages: also.filter((one) => one !== told.stage),
  }))
/** Asks of other bodies, which are never pledges. */
export const askActs = {
  'make-ask': act('make-ask', askForm, (room, { ask_id: ask, version: _version, ...told }) => {
    const there = room.asks.get(ask)
    if (there) return refused(refusalAt([there.request], told.request))
    return done([{ kind: 'ask-made', ask, ...told, entries: known(room, told.entries) }])
  }),
  'change-ask': act('change-ask', askForm, (room, { ask_id: ask, version: from, ...told }) => {
    const there = room.asks.get(ask)
    if (!there) return refused('no-such-entry')
    if (isOld(there, { version: from })) return refused('changed-since')
    return done([{ kind: 'ask-changed', ask, ...told, entries: known(room, told.entries) }])
  }),
  'withdraw-ask': act('withdraw-ask', z.object({ ask_id: id<'ask'>() }), (room, { ask_id: ask }) =>
    room.asks.has(ask) ? done([{ kind: 'ask-withdrawn', ask }]) : refused('no-such-entry'),
  ),
}

/** Pledges: drafted, put otherwise, answered by each organisation, withdrawn. */
export const pledgeActs = {
  'draft-pledge': act(
    'draft-pledge',
    pledgeForm,
    (room, { version: _version, ...told }, acting) => {
      const there = room.pledges.get(told.pledge)
      if (there) return refused(refusalAt([there.words], told.words))
      const own = ownOrganisation(acting)
      const from = known(room, told.from)
      const makers = makersOf(room, told.makers, own ? [own] : [])
      return done([{ kind: 'pledge-drafted', ...told, from, makers }])
    },
  ),
  'change-pledge': act('change-pledge', pledgeForm, (room, { version: of, ...told }, acting) => {
    const before = room.pledges.get(told.pledge)
    if (!before || before.withdrawn !== undefined) return refused('no-such-entry')
    if (!isOfOwn(before, acting)) return refused('not-yours')
    if (isOld(before, { version: of })) return refused('changed-since')
    const from = known(room, told.from)
    const makers = makersOf(room, told.makers, before.makers)
    return done([{ kind: 'pledge-changed', ...told, from, makers }])
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
      return isOfOwn(before, acting)
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

const never = '' as OrganisationId

/** Whether a pledge is whoever acts’ to put otherwise or withdraw: their organisation makes it, or they look after what the room writes. */
export function isOfOwn(
  { makers }: Pick<Pledge, 'makers'>,
  acting: Pick<Acting, 'actor'>,
): boolean {
  return isHost(acting) || makers.includes(ownOrganisation(acting) ?? never)
}

function ownOrganisation(acting: Pick<Acting, 'actor'>): OrganisationId | undefined {
  return seatOf(acting)?.organisationId
}

function known<Some>(room: Room, entries: readonly Some[]): Some[] {
  return entries.filter((one) =>
    [...room.entries.keys()].some((key) => String(key) === String(one)),
  )
}

/** Who makes a pledge: those chosen who are here; others where nobody was chosen. */
function makersOf(
  room: Room,
  chosen: readonly OrganisationId[],
  others: readonly OrganisationId[],
): readonly OrganisationId[] {
  const here = chosen.filter((one) => room.organisations.has(one))
  return here.length > 0 ? here : others
}

/** Whether a pledge stands, so that it can be answered and have actions. */
export function isOpenForAnswers(room: Room, id: PledgeId): boolean {
  const pledge = room.pledges.get(id)
  return pledge !== undefined && pledge.withdrawn === undefined
}

const daysToAnswer = 10

function isPastAnswering({ closedAt }: Room, { now }: Acting): boolean {
  if (!closedAt) return false
  const last = closedAt.add({ hours: daysToAnswer * 24 })
  return last.epochMilliseconds < now.epochMilliseconds
}
