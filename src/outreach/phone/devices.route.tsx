import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, leaveTrace, memberOf, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { contactTypes, readId } from '#vocabulary'
import { momentInWords } from '../contacts/moment.ts'
import { decideLeft, readLeft } from './decide-left.ts'
import { listDevices } from './device.store.ts'
import { DevicesPage } from './devices.page.tsx'
import { LeftBehindPage, type LeftLine } from './left-behind.page.tsx'
import { readEvent } from './read-event.form.ts'
import { takeOutOfUse } from './register-device.ts'

const rule = allow('outreach_worker', 'coordinator')
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The addresses at which phones are listed and taken out of use, and what they left behind is looked at. */
export function deviceRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { done?: string } }>(
    '/outreach/devices',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const devices = await actingNeeds(needs, request).db.transaction().execute(listDevices)
      const signedIn = signedInFrame(request, needs)
      const isDone = request.query.done === 'revoked'
      return sendPage(reply, <DevicesPage {...signedIn} devices={devices} done={isDone} />)
    },
  )
  app.post<{ Params: { device: string } }>(
    '/outreach/devices/:device/revoke',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const id = readId<'device'>(request.params.device)
      const outcome = id && (await takeOutOfUse(actingNeeds(needs, request), memberOf(request), id))
      return outcome?.ok
        ? reply.redirect('/outreach/devices?done=revoked', 303)
        : reply.callNotFound()
    },
  )
  leftBehindRoutes(app, needs)
}

function leftBehindRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: { device: string } }>(
    '/outreach/devices/:device',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) =>
      showLeft({ needs: actingNeeds(needs, request), request, reply }, request.params.device),
  )
  app.post<{
    Params: { device: string; entry: string }
    Body: { decision?: string } | undefined
  }>(
    '/outreach/devices/:device/left/:entry',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const exchange = { needs: actingNeeds(needs, request), request, reply }
      const deviceId = readId<'device'>(request.params.device)
      const entryId = readId<'contact'>(request.params.entry)
      if (!deviceId || !entryId) return reply.callNotFound()
      const { decision } = request.body ?? {}
      if (decision !== 'recorded' && decision !== 'left_out') {
        const problem = 'Select whether to record this entry or to leave it out.'
        return showLeft({ ...exchange, reply: reply.code(422) }, deviceId, problem)
      }
      const wish = { deviceId, entryId, decision } as const
      const answer = await decideLeft(exchange.needs, memberOf(request), wish)
      if (answer === 'no-such-entry') return reply.callNotFound()
      if (answer.outcome === 'stored') return reply.redirect(`/outreach/devices/${deviceId}`, 303)
      const instead = 'Record it by the form instead, then leave it out here.'
      const problem = `${answer.words ?? ''} ${instead}`
      return showLeft({ ...exchange, reply: reply.code(422) }, deviceId, problem)
    },
  )
}

async function showLeft({ needs, request, reply }: Exchange, given: string, problem?: string) {
  const id = readId<'device'>(given)
  const left = id && (await readLeft(needs, id))
  if (!left) return reply.callNotFound()
  const told = left.entries.map(({ id: entryId, event }) => ({ entryId, read: readEvent(event) }))
  const people = told.flatMap(({ read }) =>
    read && read.told.met.kind === 'known' ? [read.told.met.personId] : [],
  )
  if (people.length > 0) {
    await needs.db.transaction().execute((db) =>
      leaveTrace(db, {
        ...{ action: 'read', people, categories: ['contact', 'note'] },
        detail: 'Looked at what a phone left behind',
      }),
    )
  }
  const entries = told.map(({ entryId, read }): LeftLine => ({ id: entryId, lines: linesOf(read) }))
  const signedIn = signedInFrame(request, needs)
  const { name } = left.device
  return sendPage(
    reply,
    <LeftBehindPage {...signedIn} deviceId={id} name={name} entries={entries} problem={problem} />,
  )
}

function linesOf(read: ReturnType<typeof readEvent>): LeftLine['lines'] {
  if (!read) return [['What it says', 'It cannot be read']]
  const { told } = read
  const type = contactTypes.find(({ code }) => code === told.contactType)?.label ?? ''
  const person = told.met.kind === 'new' ? told.met.person : undefined
  const name = [person?.givenName, person?.familyName].filter(Boolean).join(' ')
  const all: readonly (readonly [string, string | undefined])[] = [
    ['How met', type],
    ['When, by the phone', momentInWords(told.contactedAt)],
    ['Who', name || (told.met.kind === 'known' ? 'Somebody known' : 'Somebody not named')],
    ['Description', told.more?.description],
    ['Note', told.more?.note],
  ]
  return all.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]))
}
