import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Problems } from '#design'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { AgenciesPage, AgencyPage } from './agencies.page.tsx'
import {
  type AmendForm,
  type EndForm,
  readAmendForm,
  readEndForm,
  readRegisterForm,
  type TypedAgency,
} from './agency.form.ts'
import {
  agencyChanges,
  type RegisteredAgency,
  registeredAgencies,
  registeredAgency,
} from './agency-register.store.ts'
import { ChangeAgencyPage, EndAgencyPage } from './change-agency.page.tsx'
import { type EndRefusal, endAgency } from './end-agency.ts'
import { type AmendRefusal, amendAgency, changeRefusal, registerAgency } from './register-agency.ts'

const config = { rule: allow('coordinator'), purpose: 'oversight' } as const

const nameTaken = { name: 'An organisation of this name is registered already' }
const notTheirs = 'Its own coordinator changes it, because it has members here'

const sayAmendRefusal = {
  'no-such-agency': {},
  'not-theirs': { name: notTheirs },
  'no-more': { name: 'It has merged or closed, and is not changed any more' },
  'name-taken': nameTaken,
} as const satisfies Record<AmendRefusal, Problems<AmendForm>>

const sayEndRefusal = {
  'no-such-agency': {},
  'not-theirs': { how: notTheirs },
  'no-more': { how: 'It has merged or closed already' },
  'into-itself': { into: 'Select another organisation' },
  'into-none': { into: 'Select an organisation that is at work' },
  'to-come': { day: 'The day must be today or in the past' },
} as const satisfies Record<EndRefusal, Problems<EndForm>>

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }
type One = { readonly Params: { agency: string }; readonly Body: TypedAgency | undefined }

/** The addresses at which coordinators look after the register of organisations. */
export function agencyRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { done?: string } }>('/agencies', { config }, async (request, reply) => {
    const agencies = await registeredAgencies(needs.db)
    const isDone = request.query.done !== undefined
    return sendPage(
      reply,
      <AgenciesPage {...signedInFrame(request, needs)} {...{ agencies, isDone }} />,
    )
  })
  app.get('/agencies/new', { config }, (request, reply) =>
    ask(needs, { request, reply }, { typed: {}, problems: {} }),
  )
  app.post<{ Body: TypedAgency | undefined }>(
    '/agencies/new',
    { config },
    async (request, reply) => {
      const typed = request.body ?? {}
      const again = (problems: Problems<AmendForm>) =>
        ask(needs, { request, reply: reply.code(422) }, { typed, problems })
      const read = readRegisterForm(typed)
      if (!read.ok) return again(read.problems)
      const outcome = await registerAgency(
        actingNeeds(needs, request),
        memberOf(request),
        read.value,
      )
      return outcome.ok ? reply.redirect('/agencies?done=registered', 303) : again(nameTaken)
    },
  )
  app.get<One>('/agencies/:agency', { config }, async (request, reply) => {
    const agency = await found(needs, request.params.agency)
    if (!agency) return reply.callNotFound()
    const signedIn = signedInFrame(request, needs)
    const changes = await agencyChanges(needs.db, agency.id)
    const mayChange = changeRefusal(signedIn.member, agency) === undefined
    return sendPage(reply, <AgencyPage {...signedIn} {...{ agency, changes, mayChange }} />)
  })
  amendRoutes(app, needs)
  endRoutes(app, needs)
}

function amendRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<One>('/agencies/:agency/amend', { config }, async (request, reply) => {
    const agency = await found(needs, request.params.agency)
    if (!agency) return reply.callNotFound()
    const typed = {
      name: agency.name,
      kind: agency.kind,
      charity_number: agency.charityNumber,
      company_number: agency.companyNumber,
    }
    return ask(needs, { request, reply }, { typed, problems: {}, agency })
  })
  app.post<One>('/agencies/:agency/amend', { config }, async (request, reply) => {
    const agency = await found(needs, request.params.agency)
    if (!agency) return reply.callNotFound()
    const typed = request.body ?? {}
    const again = (problems: Problems<AmendForm>) =>
      ask(needs, { request, reply: reply.code(422) }, { typed, problems, agency })
    const read = readAmendForm(typed)
    if (!read.ok) return again(read.problems)
    const wish = { id: agency.id, ...read.value }
    const outcome = await amendAgency(actingNeeds(needs, request), memberOf(request), wish)
    if (!outcome.ok) return again(sayAmendRefusal[outcome.refusal])
    return reply.redirect('/agencies?done=amended', 303)
  })
}

function endRoutes(app: FastifyInstance, needs: Needs): void {
  const address = '/agencies/:agency/end'
  const show = async (
    { request, reply }: Exchange,
    id: string,
    typed: TypedAgency,
    problems: Problems<EndForm>,
  ) => {
    const agency = await found(needs, id)
    if (!agency) return reply.callNotFound()
    const all = await registeredAgencies(needs.db)
    const others = all.filter((one) => one.status === 'active' && one.id !== agency.id)
    const signedIn = signedInFrame(request, needs)
    return sendPage(reply, <EndAgencyPage {...signedIn} {...{ agency, others, typed, problems }} />)
  }
  app.get<One>(address, { config }, (request, reply) => {
    const typed = { day: needs.clock.today().toString() }
    return show({ request, reply }, request.params.agency, typed, {})
  })
  app.post<One>(address, { config }, async (request, reply) => {
    const typed = request.body ?? {}
    const again = (problems: Problems<EndForm>) =>
      show({ request, reply: reply.code(422) }, request.params.agency, typed, problems)
    const id = readId<'agency'>(request.params.agency)
    const read = readEndForm(typed)
    if (!id) return reply.callNotFound()
    if (!read.ok) return again(read.problems)
    const outcome = await endAgency(actingNeeds(needs, request), memberOf(request), {
      id,
      ...read.value,
    })
    if (!outcome.ok) return again(sayEndRefusal[outcome.refusal])
    return reply.redirect('/agencies?done=ended', 303)
  })
}

type Asked = {
  readonly typed: TypedAgency
  readonly problems: Problems<AmendForm>
  readonly agency?: RegisteredAgency
}

function ask(
  needs: Needs,
  { request, reply }: Exchange,
  { typed, problems, agency }: Asked,
): FastifyReply {
  const signedIn = signedInFrame(request, needs)
  return sendPage(reply, <ChangeAgencyPage {...signedIn} {...{ agency, typed, problems }} />)
}

async function found({ db }: Needs, typed: string) {
  const id = readId<'agency'>(typed)
  return id && registeredAgency(db, id)
}
