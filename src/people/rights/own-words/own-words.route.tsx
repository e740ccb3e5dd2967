import type { FastifyInstance } from 'fastify'
import { allow } from '#access'
import { type Problems, problemsFrom } from '#design'
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
import { preferencesTold } from './own-words.store.ts'
import { preferenceKinds, standingPreferences } from './own-words.ts'
import { PreferencesPage } from './preferences.page.tsx'
import { StatementPage } from './statement.page.tsx'
import {
  type PreferencesForm,
  preferencesForm,
  type StatementForm,
  statementForm,
} from './tell-own-words.form.ts'
import { takeDownStatement, tellPreferences } from './tell-own-words.ts'

const config = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const
const form = '/people/:person'

/** The addresses at which a person's own words, and how to address and reach them, are written down. */
export function ownWordsRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: PersonAddress }>(`${form}/preferences`, { config }, async (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    if (!exchange) return reply.callNotFound()
    return askPreferences(exchange, await standingTyped(exchange), {})
  })
  app.post<{ Params: PersonAddress }>(`${form}/preferences`, { config }, async (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    if (!exchange) return reply.callNotFound()
    const { personId, typed } = exchange
    const read = preferencesForm.safeParse(typed)
    if (!read.success) return askPreferences(exchange, typed, problemsFrom(read.error))
    const outcome = await tellPreferences(exchange.needs, memberIn(exchange), personId, read.data)
    if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=preferences`)
    if (outcome.refusal === 'no-such-person') return reply.callNotFound()
    return askPreferences(exchange, typed, {
      preferred_name: 'Enter what they told you, or go back to the person',
    })
  })
  app.get<{ Params: PersonAddress }>(`${form}/statement`, { config }, async (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    if (!exchange) return reply.callNotFound()
    const typed = {
      statement_id: needs.newId<'statement'>(),
      told_on: needs.clock.today().toString(),
    }
    return askStatement(exchange, typed, {})
  })
  app.post<{ Params: PersonAddress }>(`${form}/statement`, { config }, async (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? statement(exchange) : reply.callNotFound()
  })
}

async function statement(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const read = statementForm.safeParse(typed)
  if (!read.success) return askStatement(exchange, typed, problemsFrom(read.error))
  const { statement_id, is_approved, told_how, told_where, told_on, words } = read.data
  const told = {
    id: statement_id,
    words,
    isApproved: is_approved,
    how: told_how,
    where: told_where,
    toldOn: told_on,
  }
  const outcome = await takeDownStatement(needs, memberIn(exchange), personId, told)
  if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=statement`)
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  return askStatement(exchange, typed, { told_on: 'The day they told you must be in the past' })
}

function askPreferences(
  exchange: PersonExchange,
  typed: Typed,
  problems: Problems<PreferencesForm>,
) {
  const shown = { typed, problems, what: 'Write down how to address and reach them' }
  return askAboutPerson(exchange, shown, (props) => <PreferencesPage {...props} />)
}

function askStatement(exchange: PersonExchange, typed: Typed, problems: Problems<StatementForm>) {
  const shown = { typed, problems, what: 'Write down their own words' }
  return askAboutPerson(exchange, shown, (props) => <StatementPage {...props} />)
}

async function standingTyped({ needs, personId }: PersonExchange): Promise<Typed> {
  const told = await needs.db.transaction().execute((db) => preferencesTold(db, personId))
  const standing = standingPreferences(told)
  return Object.fromEntries(preferenceKinds.map(({ code }) => [code, standing[code]?.words]))
}
