import type { FastifyInstance } from 'fastify'
import { allow, leaveTrace } from '#access'
import { type Problems, problemsFrom } from '#design'
import { listCouncils } from '#directory'
import type { Needs } from '#foundations'
import {
  askAboutPerson,
  goOn,
  memberIn,
  type PersonAddress,
  type PersonExchange,
  personExchange,
  personPaths,
} from '#people'
import { readId, type StayId } from '#vocabulary'
import { RecordDeparturePage } from './departures/record-departure.page.tsx'
import { recordDeparture } from './departures/record-departure.ts'
import { EndStayPage } from './moves/end-stay.page.tsx'
import { endStay } from './moves/end-stay.ts'
import { RecordStayPage } from './moves/record-stay.page.tsx'
import { recordStay } from './moves/record-stay.ts'
import {
  type DepartureForm,
  departureForm,
  type EndForm,
  endForm,
  type StayForm,
  stayForm,
} from './moves/stay.form.ts'
import type { StayRefusal } from './moves/stay.ts'
import { stayInWords } from './of-person/stays-of-person.ts'

type Address = PersonAddress & { readonly stay: string }
type Typed = PersonExchange['typed']

const config = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const

const sayStay = {
  'foreign-council': { area_code: 'Select a council you work in' },
  'to-come': { moved_in: 'The day must be today or in the past' },
  'ends-before-it-begins': { moved_out: 'The day they moved out must not be before they moved in' },
} as const satisfies Record<StayRefusal, Problems<StayForm>>

const sayEnd = {
  'foreign-council': {
    moved_out: 'The place is in a council you do not work in. Ask an agency that works there',
  },
  'to-come': { moved_out: 'The day must be today or in the past' },
  'ends-before-it-begins': sayStay['ends-before-it-begins'],
} as const satisfies Record<StayRefusal, Problems<EndForm>>

/** The addresses at which moves in, moves out and departures of a person are recorded. */
export function stayRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: PersonAddress }>('/people/:person/stays/new', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    const typed = { stay_id: needs.newId<'stay'>(), moved_in: needs.clock.today().toString() }
    return exchange ? askStay(exchange, typed, {}) : reply.callNotFound()
  })
  app.post<{ Params: PersonAddress }>('/people/:person/stays', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? keepStay(exchange) : reply.callNotFound()
  })
  app.get<{ Params: Address }>('/people/:person/stays/:stay/end', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    const stayId = readId<'stay'>(request.params.stay)
    if (!exchange || !stayId) return reply.callNotFound()
    return askEnd(exchange, stayId, { moved_out: needs.clock.today().toString() }, {})
  })
  app.post<{ Params: Address }>('/people/:person/stays/:stay/end', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    const stayId = readId<'stay'>(request.params.stay)
    return exchange && stayId ? keepEnd(exchange, stayId) : reply.callNotFound()
  })
  app.get<{ Params: PersonAddress }>(
    '/people/:person/departures/new',
    { config },
    (request, reply) => {
      const exchange = personExchange(needs, request, reply)
      const typed = { departure_id: needs.newId<'departure'>() }
      return exchange ? askDeparture(exchange, typed, {}) : reply.callNotFound()
    },
  )
  app.post<{ Params: PersonAddress }>(
    '/people/:person/departures',
    { config },
    (request, reply) => {
      const exchange = personExchange(needs, request, reply)
      return exchange ? keepDeparture(exchange) : reply.callNotFound()
    },
  )
}

async function keepStay(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const read = stayForm.safeParse(typed)
  if (!read.success) return askStay(exchange, typed, problemsFrom(read.error))
  const { data } = read
  const outcome = await recordStay(needs, memberIn(exchange), {
    ...{ id: data.stay_id, personId, areaCode: data.area_code },
    ...{ movedIn: data.moved_in, movedOut: data.moved_out },
    accommodationType: data.accommodation_type,
    isSevereWeather: data.is_severe_weather,
  })
  if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=stay`)
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  return askStay(exchange, typed, sayStay[outcome.refusal])
}

async function keepEnd(exchange: PersonExchange, stayId: StayId) {
  const { needs, reply, personId, typed } = exchange
  const read = endForm.safeParse(typed)
  if (!read.success) return askEnd(exchange, stayId, typed, problemsFrom(read.error))
  const wish = { personId, id: stayId, movedOut: read.data.moved_out }
  const outcome = await endStay(needs, memberIn(exchange), wish)
  if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=moved-out`)
  if (outcome.refusal === 'no-such-stay') return reply.callNotFound()
  return askEnd(exchange, stayId, typed, sayEnd[outcome.refusal])
}

async function keepDeparture(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const read = departureForm.safeParse(typed)
  if (!read.success) return askDeparture(exchange, typed, problemsFrom(read.error))
  const { departure_id: id, institution, left_on: leftOn } = read.data
  const told = { id, personId, institution, leftOn }
  const outcome = await recordDeparture(needs, memberIn(exchange), told)
  if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=departure`)
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  return askDeparture(exchange, typed, { left_on: 'The day must be today or in the past' })
}

async function askStay(exchange: PersonExchange, typed: Typed, problems: Problems<StayForm>) {
  const own = memberIn(exchange).areaCodes
  const all = await listCouncils(exchange.needs.db)
  const councils = all.filter(({ code }) => own.includes(code))
  const shown = { typed, problems, what: 'Record where they moved in' }
  return askAboutPerson<StayForm>(exchange, shown, (props) => (
    <RecordStayPage {...props} councils={councils} />
  ))
}

async function askEnd(
  exchange: PersonExchange,
  stayId: StayId,
  typed: Typed,
  problems: Problems<EndForm>,
) {
  const { needs, personId, reply } = exchange
  const what = 'Record that they moved out'
  const stay = await needs.db.transaction().execute(async (db) => {
    const told = await stayInWords(db, personId, stayId)
    const read = { people: [personId], categories: ['stay'], detail: what } as const
    if (told) await leaveTrace(db, { action: 'read', ...read })
    return told
  })
  if (!stay) return reply.callNotFound()
  const shown = { typed, problems, what }
  return askAboutPerson<EndForm>(exchange, shown, (props) => (
    <EndStayPage {...props} {...{ stayId, stay }} />
  ))
}

function askDeparture(exchange: PersonExchange, typed: Typed, problems: Problems<DepartureForm>) {
  const shown = { typed, problems, what: 'Record what they left' }
  return askAboutPerson<DepartureForm>(exchange, shown, (props) => (
    <RecordDeparturePage {...props} />
  ))
}
