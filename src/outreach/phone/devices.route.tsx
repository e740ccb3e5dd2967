import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { decideLeft, readLeft } from './decide-left.ts'
import { describeLeft } from './describe-left.ts'
import { listDevices } from './device.store.ts'
import { DevicesPage } from './devices.page.tsx'
import { LeftBehindPage } from './left-behind.page.tsx'
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
  const told = left.entries.map((entry) => ({ id: entry.id, read: readEvent(entry.event) }))
  const entries = await describeLeft(needs, told)
  const signedIn = signedInFrame(request, needs)
  const { name } = left.device
  return sendPage(
    reply,
    <LeftBehindPage {...signedIn} deviceId={id} name={name} entries={entries} problem={problem} />,
  )
}
