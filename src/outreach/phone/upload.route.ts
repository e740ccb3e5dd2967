import type { FastifyInstance, FastifyReply } from 'fastify'
import { actingNeeds, allow, everyone, memberOf, sessionOf } from '#access'
import { type Needs, seal } from '#foundations'
import type { DeviceId } from '../details/telling.store.ts'
import { leftUse } from './decide-left.ts'
import { deviceState, keepLeftEntries, noteWiped } from './device.store.ts'
import { aheadOf } from './device-clock.ts'
import { meetPhone } from './meet-phone.ts'
import type { UploadAnswer } from './phone-event.ts'
import { deviceForm, idOfEvent, readMoment, registerForm, uploadForm } from './read-event.form.ts'
import { readTonight } from './read-tonight.ts'
import { hashOfToken, openDevice, type RegisterRefusal, registerDevice } from './register-device.ts'
import { momentForPhone, takeUpload } from './take-upload.ts'
import type { Tonight } from './tonight.ts'

const rule = allow('outreach_worker', 'coordinator')

/** What a phone of a signed-in member sends and asks for, as JSON. Nobody keeps a copy of the answers. */
export function uploadRoutes(app: FastifyInstance, needs: Needs): void {
  app.post(
    '/outreach/phone/contacts',
    { config: { rule, purpose: 'outreach', takes: 'json' } },
    async (request, reply) => {
      const read = uploadForm.safeParse(request.body)
      const deviceNow = read.success && readMoment(read.data.device_now)
      if (!deviceNow) return asJson(reply.code(400), { problem: 'This upload cannot be read' })
      const acting = actingNeeds(needs, request)
      const now = needs.clock.now()
      const id = read.data.device_id as string as DeviceId
      const { state, device } = await acting.db
        .transaction()
        .execute((db) => meetPhone(db, sessionOf(request), { id, now }))
      const server_now = momentForPhone(now)
      if (!device) return asJson(reply, { device: state, server_now, answers: [] })
      const { answers, faults } = await takeUpload(acting, memberOf(request), {
        device,
        deviceNow,
        events: read.data.events,
      })
      for (const problem of faults) {
        const cause = problem instanceof Error ? problem.stack : String(problem)
        process.stderr.write(`An entry of a phone could not be stored: ${cause}\n`)
      }
      return asJson(reply, { device: state, server_now, answers } satisfies UploadAnswer)
    },
  )
  tonightRoute(app, needs)
  keyRoutes(app, needs)
  lostPhoneRoutes(app, needs)
}

function tonightRoute(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { device?: string } }>(
    '/outreach/phone/tonight',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const by = memberOf(request)
      const read = registerForm.safeParse({ device_id: request.query.device })
      const seen = await actingNeeds(needs, request)
        .db.transaction()
        .execute(async (db) => {
          const now = needs.clock.now()
          const id = read.success ? read.data.device_id : undefined
          const met = id && (await meetPhone(db, sessionOf(request), { id, now }))
          const device = met ? met.state : 'unknown'
          if (device !== 'in_use') return { device, ...nothingTonight(by.name) }
          return { device, ...(await readTonight(db, needs, by)) }
        })
      return asJson(reply, {
        ...seen,
        form_token: request.session?.formToken ?? '',
        server_now: momentForPhone(needs.clock.now()),
      } satisfies Tonight)
    },
  )
}

/** What a phone is told that is not taken into use. */
const sayNotTaken = {
  'id-taken': { code: 409, problem: 'This phone is known already.' },
  'sign-in-anew': {
    code: 403,
    problem: 'Sign in again first: one of your phones was taken out of use since you did.',
  },
} as const satisfies Record<RegisterRefusal, object>

function keyRoutes(app: FastifyInstance, needs: Needs): void {
  app.post(
    '/outreach/phone/devices',
    { config: { rule, purpose: 'outreach', takes: 'json' } },
    async (request, reply) => {
      const read = registerForm.safeParse(request.body)
      if (!read.success) return asJson(reply.code(400), { problem: 'This phone cannot be read' })
      const { device_id: id, name } = read.data
      const acting = actingNeeds(needs, request)
      const outcome = await registerDevice(acting, sessionOf(request), { id, name })
      if (outcome.ok) return asJson(reply, outcome.value)
      const { code, problem } = sayNotTaken[outcome.refusal]
      return asJson(reply.code(code), { problem })
    },
  )
  app.post(
    '/outreach/phone/key',
    { config: { rule, purpose: 'outreach', takes: 'json' } },
    async (request, reply) => {
      const read = registerForm.safeParse(request.body)
      const problem = 'This phone is not one of yours in use'
      if (!read.success) return asJson(reply.code(404), { problem })
      const acting = actingNeeds(needs, request)
      const outcome = await openDevice(acting, sessionOf(request), read.data.device_id)
      return outcome.ok ? asJson(reply, outcome.value) : asJson(reply.code(404), { problem })
    },
  )
}

/**
 * What a phone may ask without anybody signed in, by its token alone: whether it is still in use, and where it
 * is not, to leave what it holds. A lost phone's sign-in may have ended long ago, and it must be told all the same.
 */
function lostPhoneRoutes(app: FastifyInstance, needs: Needs): void {
  const open = { config: { rule: everyone(), takes: 'json' } } as const
  app.post('/outreach/phone/state', open, async (request, reply) => {
    const read = deviceForm.safeParse(request.body)
    const state =
      read.success &&
      (await deviceState(needs.db, read.data.device_id, hashOfToken(read.data.token)))
    return asJson(reply, { state: state || 'unknown' })
  })
  app.post('/outreach/phone/left', open, async (request, reply) => {
    const read = deviceForm.safeParse(request.body)
    const { events, device_now } = (request.body ?? {}) as Readonly<Record<string, unknown>>
    const deviceNow = readMoment(String(device_now ?? ''))
    if (!read.success || !deviceNow || !Array.isArray(events) || events.length > 100) {
      return asJson(reply.code(400), { problem: 'This cannot be read' })
    }
    const { device_id: id, token } = read.data
    const entries = events.flatMap((event) => {
      const entryId = idOfEvent(event)
      if (!entryId) return []
      const words = JSON.stringify({ event, aheadMs: aheadOf(deviceNow, needs.clock.now()) })
      const sealed = seal(needs.sealingKey, words, leftUse(id, entryId))
      return [{ id: entryId, sealed }]
    })
    const kept = await keepLeftEntries(needs.db, { id, tokenHash: hashOfToken(token) }, entries)
    return kept === undefined
      ? asJson(reply.code(403), { problem: 'This phone may leave nothing' })
      : asJson(reply, { kept })
  })
  app.post('/outreach/phone/wiped', open, async (request, reply) => {
    const read = deviceForm.safeParse(request.body)
    if (read.success) await noteWiped(needs.db, read.data.device_id, hashOfToken(read.data.token))
    return asJson(reply, { state: 'wiped' })
  })
}

function nothingTonight(member: string) {
  return {
    member,
    shift: undefined,
    councils: [],
    patches: [],
    people: [],
    expected: 0,
    weather: [],
  }
}

function asJson(reply: FastifyReply, answer: object) {
  return reply.header('cache-control', 'no-store').send(answer)
}
