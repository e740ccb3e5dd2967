import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { actingNeeds, allow, leaveTrace } from '#access'
import { isOf } from './machinery/addresses.ts'
import type { ShownForm } from './machinery/forms.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { foreign, open, partner, sealed } from './machinery/planted-person.ts'
import type { Asker } from './machinery/visitors.ts'
import { walk } from './machinery/walk.ts'
import { noting, type Shown, untraced } from './machinery/who-is-shown.ts'

const house = plantedHouse(openBadly)
const shown: Shown[] = []

/** Addresses that show somebody and leave a trace of nobody, of somebody else, or of no part of the record. */
function openBadly(app: FastifyInstance): void {
  const config = { rule: allow('outreach_worker'), purpose: 'outreach' } as const
  app.get('/bad/silent', { config }, async () => 'Seen: PlantedOpen given_name')
  app.post('/bad/silent', { config }, async () => 'Found: PlantedOpen given_name')
  app.get('/bad/other', { config }, (request) => show(request, { people: [partner.id] }))
  app.get('/bad/vague', { config }, (request) => show(request, { categories: [] }))
  app.get('/bad/none', { config }, (request) => show(request, {}))
}

async function show(
  request: Parameters<typeof actingNeeds>[1],
  said: Partial<Parameters<typeof leaveTrace>[1]>,
): Promise<string> {
  await actingNeeds(house.needs, request)
    .db.transaction()
    .execute((db) =>
      leaveTrace(db, {
        ...{ action: 'read', people: [open.id], categories: ['identity'], detail: 'On purpose' },
        ...said,
      }),
    )
  return 'Seen: PlantedOpen given_name'
}

beforeAll(async () => {
  const members = house.askers.filter(({ name }) => name !== 'nobody')
  const askers = members.map((asker) => noting(asker, house.db, (one) => shown.push(one)))
  const addresses = house.addresses.filter(({ rule }) => !('everyone' in rule))
  const { forms } = await walk({ askers, addresses }, [open, partner, foreign, sealed])
  await Promise.all(askers.map((asker) => sendAll(asker, forms)))
  await askers.find(({ name }) => name === 'outreach_worker')?.send('/bad/silent', {})
})

/** Sends each form that somebody was shown, once for each address, with a word that finds everybody planted. */
async function sendAll(
  { name, ...asker }: Asker,
  all: readonly (ShownForm & { readonly asker: Asker })[],
): Promise<void> {
  const sent = new Set<string>()
  for (const form of all.filter((one) => one.asker.name === name)) {
    const fields = form.fields.map(
      ({ name: field, kind, value }) =>
        [field, /^(text|search|textarea)$/.test(kind) ? 'Planted' : value] as const,
    )
    const key = `${form.method} ${patternOf(form)} ${fields.map(([field]) => field).join()}`
    if (sent.has(key) || /^\/(sign|account)/.test(form.action)) continue
    sent.add(key)
    if (form.method === 'POST') await asker.send(form.action, fields)
    else await asker.get(`${form.action}?${new URLSearchParams(fields.map(([...one]) => one))}`)
  }
}

function patternOf({ method, action }: ShownForm): string {
  return patternAt(method, action)
}

function patternAt(method: string, url: string): string {
  const path = url.split('?')[0] ?? ''
  const fits = house.addresses.filter((one) => one.method === method && isOf(one.pattern, path))
  return (fits.find(({ pattern }) => !pattern.includes(':')) ?? fits[0])?.pattern ?? path
}

/** Where planted words stand that tell of nobody's record, each with why. */
const notOfARecord: Readonly<Record<string, string>> = {
  'GET /account': 'is about the member alone, who named a passkey so',
  'GET /account/passkeys/:passkey/remove': 'is about the member’s own passkey',
}

const silent = () =>
  new Set(
    shown
      .filter((one) => untraced(one).length > 0)
      .map(({ method, url }) => `${method} ${patternAt(method, url)}`),
  )

describe('a person who stands in an answer', () => {
  test('is noticed where no trace is left, or of somebody else, or of no part of their record', () => {
    const bad = [...silent()].filter((one) => one.includes('/bad/'))
    expect(bad.sort()).toEqual([
      ...['GET /bad/other', 'GET /bad/silent', 'GET /bad/vague', 'POST /bad/silent'],
    ])
  })

  test('was shown by pages, lists and searches of every kind, or the next test saw nothing', () => {
    const seen = new Set(shown.map(({ method, url }) => `${method} ${patternAt(method, url)}`))
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...['GET /today', 'GET /contacts/:person/:contact', 'GET /people/:person', 'GET /sealed'],
        ...[
          'GET /tasks',
          'GET /by-name-list/:person',
          'GET /panels/:meeting',
          'GET /matches/:task',
        ],
        ...['POST /people/find', 'POST /contacts/find', 'POST /people/:person/answer'],
      ]),
    )
  })

  test('leaves a line of the audit for them, with what it was for and which parts were shown', () => {
    const without = [...silent()].filter((one) => !one.includes('/bad/') && !(one in notOfARecord))
    expect(without).toEqual([])
  })
})
