import type { FastifyInstance } from 'fastify'
import { allow } from '#access'
import { type Outcome, readId } from '#vocabulary'
import { type Typed, textOf } from '../changing/typed-fields.ts'
import {
  atOurPlan,
  type MemberExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import {
  type CycleRefusal,
  decide,
  type InCycle,
  moveCycle,
  noteMeeting,
  setMeeting,
  tickReached,
} from './act-in-cycle.ts'
import { cycleStates } from './cycle.ts'
import { readActionId, readDecision, readMeetsOn, readTicked } from './review.form.ts'
import { reviewRefusals } from './review-refusals.ts'
import type { ReviewShown } from './review-shown.ts'

const config = { rule: allow('coordinator', 'partner') } as const

type Show = (exchange: MemberExchange, shown: ReviewShown) => Promise<unknown>
type Acted =
  | Outcome<undefined, CycleRefusal>
  | (Pick<Required<ReviewShown>, 'problems'> & Pick<ReviewShown, 'readings'>)
type Act = (exchange: MemberExchange, within: InCycle, typed: Typed) => Promise<Acted>

/** What can be done in a review, each by a form of its page; what would not do is shown there again. */
export function reviewActRoutes(app: FastifyInstance, needs: PlanNeeds, show: Show): void {
  for (const [name, act] of Object.entries(acts)) {
    app.post<PlanRoute>(
      `/our-plans/:plan/reviews/:cycle/${name}`,
      { config },
      atOurPlan(needs, (exchange) => actIn(exchange, act, show)),
    )
  }
}

const mostNotes = 5000

const acts: Readonly<Record<string, Act>> = {
  move: async ({ needs }, within, typed) => {
    const from = cycleStates.find(({ code }) => code === textOf(typed, 'from'))?.code
    return from ? moveCycle(needs, within, from) : { ok: false, refusal: 'not-now' }
  },
  meets: async ({ needs }, within, typed) => {
    const read = readMeetsOn(typed)
    if ('problems' in read) return { problems: read.problems }
    const set = await setMeeting(needs, within, read.meetsOn)
    const isEarly = !set.ok && set.refusal === 'meets-before'
    return isEarly ? { problems: { meets_on: reviewRefusals['meets-before'] } } : set
  },
  notes: async ({ needs }, within, typed) => {
    const notes = textOf(typed, 'notes').trim()
    return notes.length > mostNotes
      ? { problems: { notes: 'The notes must be 5,000 characters or fewer' } }
      : noteMeeting(needs, within, notes)
  },
  decisions: async ({ needs, place: { open } }, within, typed) => {
    const read = readDecision(typed, open)
    return 'problems' in read ? read : decide(needs, within, read)
  },
  reached: async ({ needs }, within, typed) => {
    const actionId = readActionId(typed)
    return actionId
      ? tickReached(needs, within, actionId, readTicked(typed))
      : { ok: false, refusal: 'no-such-action' }
  },
}

async function actIn(exchange: MemberExchange, act: Act, show: Show) {
  const {
    request,
    reply,
    place: { open },
    member,
  } = exchange
  const cycleId = readId<'review-cycle'>(request.params['cycle'] ?? '')
  if (!cycleId) return reply.callNotFound()
  const typed = request.body ?? {}
  const acted = await act(exchange, { member, open, cycleId }, typed)
  if ('problems' in acted) return show(exchange, { typed, ...acted })
  if (acted.ok) return reply.redirect(backTo(exchange, typed), 303)
  if (acted.refusal === 'no-such-review') return reply.callNotFound()
  return show(exchange, { typed, refusal: reviewRefusals[acted.refusal] })
}

/** The place of the page that a form was sent from. */
function backTo(
  {
    request,
    place: {
      open: { plan },
    },
  }: MemberExchange,
  typed: Typed,
): string {
  const page = `/our-plans/${plan.id}/reviews/${request.params['cycle']}`
  const action = readActionId(typed)
  if (!action) return page
  const [turn, from] = ['turn', 'from'].map((field) => Number(textOf(typed, field)) || 0)
  return `${page}?turn=${turn}&from=${from}#action-${action}`
}
