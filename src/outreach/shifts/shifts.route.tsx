import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, type Member, memberOf, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { london, readId } from '#vocabulary'
import { councilChoices } from '../contacts/contact-choices.ts'
import { typedMoment } from '../contacts/moment.ts'
import { coverageOf } from './coverage.store.ts'
import { namedPatches } from './named-patches.ts'
import { patchesOf } from './patch.store.ts'
import { type PlanProblems, readShiftForm, ticked } from './plan-shift.form.ts'
import { PlanShiftPage } from './plan-shift.page.tsx'
import { callOffShift, planShift, tellShift } from './plan-shift.ts'
import { severeWeatherNow } from './severe-weather.store.ts'
import { ShiftPage } from './shift.page.tsx'
import { colleaguesOf, findShift, shiftsSince } from './shift.store.ts'
import { conditions, type PlanRefusal } from './shift.ts'
import { ShiftsPage } from './shifts.page.tsx'

type Typed = Readonly<Record<string, string | undefined>>
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

const everyMember = allow('outreach_worker', 'analyst', 'coordinator')
const whoPlans = allow('outreach_worker', 'coordinator')
const daysShown = 28

const sayRefusal = {
  'foreign-council': { area_code: 'Select a council you work in' },
  'ends-before-it-starts': { ends: 'The end must be after the beginning' },
  'too-long': { ends: 'A shift can be 16 hours at most' },
  'too-long-ago': { day: 'The day must be in the last month' },
  'too-far-ahead': { day: 'The day must be in the next 3 months' },
  'unknown-patch': { patches: 'Choose patches of the council you selected, and no other' },
  'unknown-worker': { workers: 'Choose workers of your own agency, and no other' },
} as const satisfies Record<PlanRefusal, PlanProblems>

/** The addresses of shifts: what was walked, by whom, and how much of each council. */
export function shiftRoutes(app: FastifyInstance, needs: Needs): void {
  app.get(
    '/shifts',
    { config: { rule: everyMember, purpose: 'outreach' } },
    async (request, reply) => listShifts({ needs: actingNeeds(needs, request), request, reply }),
  )
  app.get(
    '/shifts/new',
    { config: { rule: whoPlans, purpose: 'outreach' } },
    async (request, reply) => {
      const exchange = { needs: actingNeeds(needs, request), request, reply }
      const { day } = typedMoment(needs.clock.now())
      const starts = needs.clock.now().toZonedDateTimeISO(london).hour < 12 ? '06:00' : '22:00'
      const typed = {
        shift_id: needs.newId<'shift'>(),
        ...{ day, starts, ends: starts === '22:00' ? '02:00' : '09:00', conditions: 'not_told' },
        [`worker_${memberOf(request).id}`]: 'yes',
      }
      return askForShift(exchange, typed, {})
    },
  )
  app.post<{ Body: Typed | undefined }>(
    '/shifts',
    { config: { rule: whoPlans, purpose: 'outreach' } },
    async (request, reply) => {
      const exchange = { needs: actingNeeds(needs, request), request, reply }
      const typed = request.body ?? {}
      const again = (problems: PlanProblems) =>
        askForShift({ ...exchange, reply: reply.code(422) }, typed, problems)
      const read = readShiftForm(typed)
      if (!read.ok) return again(read.problems)
      const outcome = await planShift(exchange.needs, memberOf(request), read.shift)
      if (!outcome.ok) return again(sayRefusal[outcome.refusal])
      return reply.redirect(`/shifts/${outcome.value}`, 303)
    },
  )
  oneShiftRoutes(app, needs)
}

function oneShiftRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: { shift: string }; Querystring: { done?: string } }>(
    '/shifts/:shift',
    { config: { rule: everyMember, purpose: 'outreach' } },
    async (request, reply) =>
      showShift({ needs: actingNeeds(needs, request), request, reply }, request.params.shift),
  )
  app.post<{ Params: { shift: string }; Body: Typed | undefined }>(
    '/shifts/:shift/visits',
    { config: { rule: whoPlans, purpose: 'outreach' } },
    async (request, reply) => {
      const acting = actingNeeds(needs, request)
      const id = readId<'shift'>(request.params.shift)
      if (!id) return reply.callNotFound()
      const typed = request.body ?? {}
      const told = conditions.find(({ code }) => code === typed['conditions'])?.code
      const visited = ticked<'patch'>(typed, 'visited_')
      const outcome = await tellShift(acting, memberOf(request), { id, visited, conditions: told })
      if (outcome.ok) return reply.redirect(`/shifts/${id}?done=told`, 303)
      if (outcome.refusal === 'no-such-shift') return reply.callNotFound()
      const problem =
        outcome.refusal === 'called-off'
          ? 'This shift was called off, so nothing more can be told of it'
          : 'Choose patches of the council of this shift, and no other'
      const exchange = { needs: acting, request, reply: reply.code(422) }
      return showShift(exchange, id, problem)
    },
  )
  app.post<{ Params: { shift: string } }>(
    '/shifts/:shift/call-off',
    { config: { rule: whoPlans, purpose: 'outreach' } },
    async (request, reply) => {
      const id = readId<'shift'>(request.params.shift)
      const outcome = id && (await callOffShift(actingNeeds(needs, request), memberOf(request), id))
      return outcome?.ok ? reply.redirect(`/shifts/${id}`, 303) : reply.callNotFound()
    },
  )
}

async function listShifts({ needs, request, reply }: Exchange) {
  const signedIn = signedInFrame(request, needs)
  const { areaCodes } = signedIn.member
  const now = needs.clock.now()
  const today = needs.clock.today()
  const seen = await needs.db.transaction().execute(async (db) => ({
    shifts: await shiftsSince(db, areaCodes, now.subtract({ hours: daysShown * 24 })),
    coverage: await coverageOf(
      db,
      areaCodes,
      today.subtract({ days: daysShown }),
      today.add({ days: 1 }),
    ),
    severeWeather: await severeWeatherNow(db, areaCodes, now),
    councilNames: new Map((await listCouncils(db)).map(({ code, name }) => [code, name])),
  }))
  return sendPage(reply, <ShiftsPage {...signedIn} {...seen} />)
}

async function askForShift(exchange: Exchange, typed: Typed, problems: PlanProblems) {
  const { needs, request, reply } = exchange
  const signedIn = signedInFrame(request, needs)
  const seen = await needs.db
    .transaction()
    .execute((db) => choicesFor(db, signedIn.member, signedIn.member.areaCodes))
  return sendPage(
    reply,
    <PlanShiftPage {...signedIn} {...seen} typed={typed} problems={problems} />,
  )
}

async function choicesFor(db: Db, by: Member, areaCodes: readonly string[]) {
  return {
    councils: await councilChoices(db, by),
    patches: await namedPatches(db, areaCodes),
    colleagues: await colleaguesOf(db, by.agencyId),
  }
}

async function showShift({ needs, request, reply }: Exchange, given: string, problem?: string) {
  const signedIn = signedInFrame(request, needs)
  const id = readId<'shift'>(given)
  const seen =
    id &&
    (await needs.db.transaction().execute(async (db) => {
      const shift = await findShift(db, id)
      if (!shift || !signedIn.member.areaCodes.includes(shift.areaCode)) return undefined
      const council = (await listCouncils(db)).find(({ code }) => code === shift.areaCode)
      return {
        shift,
        areaName: council?.name ?? shift.areaCode,
        severeWeather: await severeWeatherNow(db, [shift.areaCode], needs.clock.now()),
        patches: await patchesOf(db, [shift.areaCode]),
        colleagues: await colleaguesOf(db, shift.agencyId),
      }
    }))
  if (!seen) return reply.callNotFound()
  const { done } = request.query as { readonly done?: string }
  return sendPage(
    reply,
    <ShiftPage {...signedIn} {...seen} problem={problem} done={done === 'told'} />,
  )
}
