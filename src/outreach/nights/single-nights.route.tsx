import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { actingNeeds, allow, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import {
  firstDayOf,
  lastDayOf,
  monthInWords,
  monthOf,
  monthsBetween,
  readDay,
  readMonth,
} from '#vocabulary'
import { councilChoices } from '../contacts/contact-choices.ts'
import { type NightForm, nightForm } from './declare-night.form.ts'
import { DeclareNightPage } from './declare-night.page.tsx'
import { declareNight } from './declare-night.ts'
import { nightsSince } from './single-night.store.ts'
import type { NightRefusal } from './single-night.ts'
import { SingleNightsPage } from './single-nights.page.tsx'

const mayRead = allow('outreach_worker', 'analyst', 'coordinator')
const mayDeclare = allow('analyst', 'coordinator')
const monthsShown = 6

const sayRefusal = {
  'not-of-the-month': { night: 'The night must be one of this month' },
  'to-come': { night: 'The night must be today or in the past' },
} as const satisfies Record<Exclude<NightRefusal, 'foreign-council'>, Problems<NightForm>>

type Address = { readonly area: string; readonly month: string }
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest<{ Params: Address }>
  readonly reply: FastifyReply
}
type TypedNight = Readonly<Record<string, string | undefined>>

/** The addresses at which single nights are seen and declared. */
export function singleNightRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { done?: string } }>(
    '/single-nights',
    { config: { rule: mayRead } },
    async (request, reply) => {
      const signedIn = signedInFrame(request, needs)
      const { member } = signedIn
      const thisMonth = monthOf(needs.clock.today())
      const first = thisMonth.subtract({ months: monthsShown - 1 })
      const page = (
        <SingleNightsPage
          {...signedIn}
          councils={await councilChoices(needs.db, member)}
          months={monthsBetween(first, thisMonth).toReversed()}
          nights={await nightsSince(needs.db, member.areaCodes, first)}
          mayDeclare={member.role !== 'outreach_worker'}
          done={request.query.done === 'declared'}
        />
      )
      return sendPage(reply, page)
    },
  )
  const address = '/single-nights/:area/:month'
  app.get<{ Params: Address }>(address, { config: { rule: mayDeclare } }, async (request, reply) =>
    askForNight({ needs: actingNeeds(needs, request), request, reply }, undefined),
  )
  app.post<{ Params: Address; Body: TypedNight | undefined }>(
    address,
    { config: { rule: mayDeclare } },
    async (request, reply) =>
      declare({ needs: actingNeeds(needs, request), request, reply }, request.body ?? {}),
  )
}

async function declare(exchange: Exchange, typed: TypedNight) {
  const { needs, request, reply } = exchange
  const month = readMonth(request.params.month)
  if (!month) return reply.callNotFound()
  const ask = (problems: Problems<NightForm>) =>
    askForNight({ ...exchange, reply: reply.code(422) }, { typed, problems })
  const read = nightForm.safeParse(typed)
  if (!read.success) return ask(problemsFrom(read.error))
  const night = readDay(read.data.night)
  if (!night) return ask({ night: 'Enter the night, such as 2024-06-10' })
  const { member } = signedInFrame(request, needs)
  const { method } = read.data
  const areaCode = request.params.area
  const wish = { areaCode, month, night, method, declaredBy: member.id }
  const outcome = await declareNight(needs, member, wish)
  if (outcome.ok) return reply.redirect('/single-nights?done=declared', 303)
  if (outcome.refusal === 'foreign-council') return forbid(reply)
  return ask(sayRefusal[outcome.refusal])
}

/** Shows the form, with what was typed or with the night declared before. */
async function askForNight(
  { needs, request, reply }: Exchange,
  again: { readonly typed: TypedNight; readonly problems: Problems<NightForm> } | undefined,
) {
  const signedIn = signedInFrame(request, needs)
  const month = readMonth(request.params.month)
  if (!month) return reply.callNotFound()
  const councils = await councilChoices(needs.db, signedIn.member)
  const council = councils.find(({ code }) => code === request.params.area)
  if (!council) return forbid(reply)
  const before = await declaredBefore(needs, council.code, month)
  return sendPage(
    reply,
    <DeclareNightPage
      {...signedIn}
      address={`/single-nights/${council.code}/${month}`}
      council={council.name}
      month={monthInWords(month)}
      first={firstDayOf(month).toString()}
      last={lastDayOf(month).toString()}
      typed={again?.typed ?? before}
      problems={again?.problems ?? {}}
    />,
  )
}

async function declaredBefore(
  needs: Needs,
  areaCode: string,
  month: Temporal.PlainYearMonth,
): Promise<TypedNight> {
  const nights = await nightsSince(needs.db, [areaCode], month)
  const before = nights.find((night) => night.month === month.toString())
  return before ? { night: before.night, method: before.method } : {}
}

function forbid(reply: FastifyReply) {
  return reply.code(403).send(new Error('This council is not one the member works in'))
}
