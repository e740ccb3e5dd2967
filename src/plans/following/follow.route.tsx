import type { FastifyInstance } from 'fastify'
import { sendPage } from '#access'
import { problemsFrom } from '#design'
import { readId } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { isInPlan } from '../changing/change.ts'
import { mayFollow } from '../changing/may.ts'
import { singleTexts, textOf } from '../changing/typed-fields.ts'
import { type Asked, notAsked } from '../pages/asked.ts'
import { FormPage } from '../pages/form.page.tsx'
import { planHref } from '../pages/plan-frame.tsx'
import {
  actionAt,
  atOurPlan,
  forWriters,
  type MemberExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { actionForms } from './action-forms.tsx'
import { claimAt, claimForms } from './claim-forms.tsx'
import type { FollowForm } from './follow-form.ts'
import { acceptEvidence, acknowledge } from './tell-progress.ts'

/** Forms by which members tell how an action stands, and what shows it. */
export function followRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const base = '/our-plans/:plan/actions/:action'
  for (const [part, form] of Object.entries(actionForms)) {
    route(app, needs, { path: `${base}/${part}`, part: () => part, form })
  }
  for (const [end, form] of Object.entries(claimForms)) {
    const part = ({ request }: MemberExchange) => `claims/${request.params.claim}${end}`
    route(app, needs, { path: `${base}/claims/:claim${end}`, part, form })
  }
  app.post<PlanRoute>(`${base}/accept`, { config: forWriters }, atOurPlan(needs, accept))
  app.post<PlanRoute>(`${base}/read`, { config: forWriters }, atOurPlan(needs, markRead))
}

type Placed = {
  readonly path: string
  readonly part: (exchange: MemberExchange) => string
  // biome-ignore lint/suspicious/noExplicitAny: each form reads what it acts upon, and no other sees it
  readonly form: FollowForm<any>
}

function route(app: FastifyInstance, needs: PlanNeeds, placed: Placed): void {
  const at = (answer: (exchange: MemberExchange, action: PlanAction) => Promise<unknown>) =>
    atOurPlan(needs, async (exchange) => {
      const action = actionAt(exchange)
      const isThere = action && (!exchange.request.params.claim || claimAt(exchange, action))
      return isThere && may(exchange, action, placed)
        ? answer(exchange, action)
        : exchange.reply.callNotFound()
    })
  app.get<PlanRoute>(
    placed.path,
    { config: forWriters },
    at((exchange, action) =>
      show(exchange, action, {
        placed,
        asked: { ...notAsked, typed: placed.form.begin(exchange, action) },
      }),
    ),
  )
  app.post<PlanRoute>(
    placed.path,
    { config: forWriters },
    at((exchange, action) => send(exchange, action, placed)),
  )
}

function may({ place, member }: MemberExchange, action: PlanAction, { form }: Placed): boolean {
  if (!isInPlan(action)) return false
  return form.isForOwner ? place.isOurs : mayFollow(place.open.plan, action, member)
}

async function show(
  exchange: MemberExchange,
  action: PlanAction,
  { placed, asked }: { readonly placed: Placed; readonly asked: Asked },
) {
  const { place, reply } = exchange
  const { title, press, fields } = placed.form
  return sendPage(
    reply,
    <FormPage
      {...{ place, title, press, asked }}
      action={planHref(place, 'actions', action.id, placed.part(exchange))}
      about={
        <p class="govuk-body">
          <bdi>{`${action.number} ${action.statement}`}</bdi>
        </p>
      }
    >
      {fields(asked, exchange, action)}
    </FormPage>,
  )
}

async function send(exchange: MemberExchange, action: PlanAction, placed: Placed) {
  const typed = singleTexts(exchange.request.body ?? {})
  const read = placed.form.form.safeParse(typed)
  const problems = read.success
    ? await placed.form.act(exchange, action, read.data)
    : problemsFrom<Readonly<Record<string, string>>>(read.error as never)
  const { reply, place } = exchange
  if (!problems) return reply.redirect(planHref(place, 'actions', action.id), 303)
  const begun = placed.form.begin(exchange, action)
  const asked = { typed: { ...begun, ...typed }, problems }
  return show({ ...exchange, reply: reply.code(422) }, action, { placed, asked })
}

async function accept({ needs, member, ...exchange }: MemberExchange) {
  const { reply, place } = exchange
  const action = actionAt({ needs, ...exchange })
  const outcome = action && (await acceptEvidence(needs, member, { open: place.open, action }))
  if (!action || (outcome && !outcome.ok && outcome.refusal === 'not-yours')) {
    return reply.callNotFound()
  }
  return reply.redirect(planHref(place, 'actions', action.id), 303)
}

async function markRead({ needs, member, ...exchange }: MemberExchange) {
  const { request, reply, place } = exchange
  const action = actionAt({ needs, ...exchange })
  const id = readId<'progress'>(textOf(request.body ?? {}, 'progress_id'))
  const outcome = action && id && (await acknowledge(needs, member, place.open, id))
  return outcome?.ok
    ? reply.redirect(planHref(place, 'actions', action?.id ?? ''), 303)
    : reply.callNotFound()
}
