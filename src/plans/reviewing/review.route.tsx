import type { FastifyInstance } from 'fastify'
import { sendPage } from '#access'
import { readId } from '#vocabulary'
import { mayAsk, mayWrite } from '../changing/may.ts'
import { textOf } from '../changing/typed-fields.ts'
import {
  atOurPlan,
  atPublicPlan,
  forEverybody,
  forWriters,
  type MemberExchange,
  type PlanExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { agendaOf } from './agenda.ts'
import { checklistOf } from './checklist.ts'
import { cyclesOf, decisionsOf } from './cycle.store.ts'
import { type Cycle, isGoingOn } from './cycle.ts'
import { milestonesToReach } from './held-milestones.ts'
import { MeetingPage } from './meeting.page.tsx'
import { openCycle } from './open-cycle.ts'
import { OutcomePage } from './outcome.page.tsx'
import { readMeetsOn } from './review.form.ts'
import { reviewActRoutes } from './review-acts.route.tsx'
import { reviewRefusals } from './review-refusals.ts'
import type { ReviewShown } from './review-shown.ts'
import { ReviewsPage } from './reviews.page.tsx'
import { nextOpening } from './rhythm.ts'

/** The addresses of the reviews of a plan: for those who take part, and, once one is published, for everybody. */
export function cycleRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const base = '/our-plans/:plan/reviews'
  app.get<PlanRoute>(
    base,
    { config: forWriters },
    atOurPlan(needs, (exchange) => showReviews(exchange, {})),
  )
  app.post<PlanRoute>(base, { config: forWriters }, atOurPlan(needs, openOne))
  app.get<PlanRoute>(
    `${base}/:cycle`,
    { config: forWriters },
    atOurPlan(needs, (exchange) => showReview(exchange, {})),
  )
  app.get<PlanRoute>(
    '/plans/:plan/reviews',
    { config: forEverybody },
    atPublicPlan(needs, showPublished),
  )
  app.get<PlanRoute>(
    '/plans/:plan/reviews/:cycle',
    { config: forEverybody },
    atPublicPlan(needs, showPublishedOne),
  )
  reviewActRoutes(app, needs, showReview)
}

async function showReviews(exchange: MemberExchange, shown: ReviewShown) {
  const { needs, reply, place, member } = exchange
  const plan = place.open
  if (!mayAsk(plan.plan, plan.inOrder, member)) return reply.callNotFound()
  const cycles = await needs.db.transaction().execute((db) => cyclesOf(db, plan.plan.id))
  const isIdle = plan.plan.state === 'published' && !cycles.some(isGoingOn)
  const { typed, problems = {}, refusal } = shown
  return sendPage(
    shown.problems || refusal ? reply.code(422) : reply,
    <ReviewsPage
      place={exchange.place}
      {...{ cycles, problems, refusal }}
      next={isIdle ? nextOpening(plan.plan, cycles[0]?.openedOn) : undefined}
      mayWrite={mayWrite(plan.plan, member)}
      typed={{ cycle_id: needs.newId(), ...typed }}
    />,
  )
}

async function openOne(exchange: MemberExchange) {
  const { needs, request, reply, place, member } = exchange
  const plan = place.open
  const typed = request.body ?? {}
  const read = readMeetsOn(typed)
  const id = readId<'review-cycle'>(textOf(typed, 'cycle_id'))
  if (!id) return reply.callNotFound()
  if ('problems' in read) return showReviews(exchange, { typed, problems: read.problems })
  const opened = await openCycle(needs, member, plan.plan.id, { id, ...read })
  if (opened.ok) return reply.redirect(`/our-plans/${plan.plan.id}/reviews/${opened.value}`, 303)
  const words = reviewRefusals[opened.refusal]
  return showReviews(
    exchange,
    opened.refusal === 'meets-before'
      ? { typed, problems: { meets_on: words } }
      : { typed, refusal: words },
  )
}

type Found = Awaited<ReturnType<typeof findCycle>>

async function findCycle({ needs, request, place: { open } }: PlanExchange) {
  return needs.db.transaction().execute(async (db) => {
    const cycles = await cyclesOf(db, open.plan.id)
    const cycle = cycles.find(({ id }) => id === request.params['cycle'])
    if (!cycle) return undefined
    const milestones = isGoingOn(cycle) ? await milestonesToReach(db, open) : new Map()
    return { cycle, milestones, decisions: await decisionsOf(db, cycle.id) }
  })
}

async function showReview(exchange: MemberExchange, shown: ReviewShown) {
  const { reply, place, member } = exchange
  const plan = place.open
  const found = await findCycle(exchange)
  if (!found || !mayAsk(plan.plan, plan.inOrder, member)) return reply.callNotFound()
  const answer = shown.problems || shown.refusal ? reply.code(422) : reply
  return sendPage(
    answer,
    isGoingOn(found.cycle)
      ? meetingOf(exchange, found, shown)
      : outcomeOf(exchange, found, { ...shown, mayWrite: mayWrite(plan.plan, member) }),
  )
}

function meetingOf(
  exchange: MemberExchange,
  { cycle, milestones, decisions }: NonNullable<Found>,
  { typed, problems = {}, refusal, readings = [] }: ReviewShown,
) {
  const { query, place, member } = exchange
  const plan = place.open
  const turns = agendaOf(checklistOf(plan, cycle, milestones))
  const placeOf = (field: string) => placeIn(typed ? textOf(typed, field) : (query[field] ?? ''))
  return (
    <MeetingPage
      place={exchange.place}
      {...{ cycle, turns, decisions, problems, refusal, readings }}
      shown={{
        turn: Math.min(placeOf('turn'), Math.max(0, turns.length - 1)),
        from: placeOf('from'),
      }}
      mayWrite={mayWrite(plan.plan, member)}
      freshId={() => exchange.needs.newId()}
      typed={typed ?? {}}
    />
  )
}

/** A place in a list, from 0; 0 where something else is written. */
function placeIn(text: string): number {
  return /^\d{1,5}$/.test(text) ? Number(text) : 0
}

function outcomeOf(
  exchange: PlanExchange,
  { cycle, decisions }: NonNullable<Found>,
  { refusal, mayWrite }: { readonly refusal?: string | undefined; readonly mayWrite: boolean },
) {
  return (
    <OutcomePage
      place={exchange.place}
      {...{ cycle, decisions, refusal, mayWrite }}
      actions={exchange.place.open.actions}
    />
  )
}

async function showPublished(exchange: PlanExchange) {
  const { needs, reply, place } = exchange
  const plan = place.open
  const cycles = await needs.db.transaction().execute((db) => cyclesOf(db, plan.plan.id))
  return sendPage(
    reply,
    <ReviewsPage
      place={exchange.place}
      cycles={cycles.filter(isPublished)}
      {...{ next: undefined, mayWrite: false, typed: {}, problems: {}, refusal: undefined }}
    />,
  )
}

async function showPublishedOne(exchange: PlanExchange) {
  const found = await findCycle(exchange)
  return found && isPublished(found.cycle)
    ? sendPage(exchange.reply, outcomeOf(exchange, found, { mayWrite: false }))
    : exchange.reply.callNotFound()
}

function isPublished({ state }: Cycle): boolean {
  return state === 'published'
}
