import type { FastifyInstance } from 'fastify'
import { allow } from '#access'
import type { Problems } from '#design'
import type { Needs } from '#foundations'
import { personPaths } from '../../page/paths.ts'
import type { Typed } from '../lines.ts'
import {
  askAboutPerson,
  goOn,
  memberIn,
  type PersonAddress,
  type PersonExchange,
  personExchange,
} from '../person-form.tsx'
import { ConsentPage } from './consent.page.tsx'
import { type ConsentForm, readConsentForm } from './record-consent.form.ts'
import { recordConsent } from './record-consent.ts'
import type { ConsentRefusal } from './take-consent.ts'

const config = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const

const sayRefusal = {
  'before-birth': { from_on: 'The day from which it holds must be after they were born' },
  'too-long-ago': { from_on: 'The day from which it holds must be in the last 120 years' },
  'begins-too-late': { from_on: 'The day from which it holds must be within a year from today' },
  'ends-too-late': {
    until_on:
      'The day on which it ends must be within 20 years from today, or choose that it has no end date',
  },
  'holds-later': { from_on: 'Refusing and withdrawing hold at once. Enter today or a day before' },
  'ends-before-it-begins': { until_on: 'The day on which it ends must be after it begins' },
  'ends-without-being-given': { until_on: 'Only what was given can end. Leave the day empty' },
} as const satisfies Record<ConsentRefusal, Problems<ConsentForm>>

/** The addresses at which a person's decision about sharing is recorded. */
export function consentRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: PersonAddress }>('/people/:person/consent', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    if (!exchange) return reply.callNotFound()
    const typed = {
      consent_id: needs.newId<'consent'>(),
      from_on: needs.clock.today().toString(),
    }
    return ask(exchange, typed, {})
  })
  app.post<{ Params: PersonAddress }>('/people/:person/consent', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? take(exchange) : reply.callNotFound()
  })
}

async function take(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const read = readConsentForm(typed)
  if (!read.ok) return ask(exchange, typed, read.problems)
  const outcome = await recordConsent(needs, memberIn(exchange), personId, read.told)
  if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=consent`)
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  return ask(exchange, typed, sayRefusal[outcome.refusal])
}

function ask(exchange: PersonExchange, typed: Typed, problems: Problems<ConsentForm>) {
  const shown = { typed, problems, what: 'Record what they decided about sharing' }
  return askAboutPerson(exchange, shown, (props) => <ConsentPage {...props} />)
}
