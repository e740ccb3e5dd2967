import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { allow, everyone } from '#access'
import { rowCounts } from './machinery/columns.store.ts'
import {
  fault,
  findings,
  headerMissing,
  keptByOthers,
  type Look,
  leadsAway,
  rawMarkup,
  tellsOfTheMachine,
  toldTooMuch,
} from './machinery/findings.ts'
import { nameAmongOurs } from './machinery/names-apart.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { type Heard, type Walked, walk } from './machinery/walk.ts'

const house = plantedHouse(openBadly)
let heard: Walked['heard'] = []
let before: Readonly<Record<string, number>>

/** One address for each thing that must never be: each watcher is seen to notice the one of its kind. */
function openBadly(app: FastifyInstance): void {
  const open = { config: { rule: everyone() } }
  const members = { config: { rule: allow('outreach_worker') } }
  app.get('/bad/fault', open, async () => {
    throw new Error('on purpose')
  })
  app.get('/bad/markup', open, (_, reply) => reply.type('text/html').send('<b id=x>'))
  app.get('/bad/turned', open, (_, reply) =>
    reply.type('text/html').send('<p>Signed in as <b>Zzyzx</b>. Sign out</p><p>Zzyzx</p>'),
  )
  app.get('/bad/named', open, async () => 'Seen: PlantedOpen given_name')
  app.get('/bad/sealed', members, async () => 'Seen: plantedsealed')
  app.get('/bad/away', open, (_, reply) => reply.redirect('//evil.example'))
  app.get('/bad/headers', open, (_, reply) =>
    reply
      .header('content-security-policy', "default-src 'self'; script-src 'unsafe-inline'")
      .send('Yes'),
  )
  app.get('/bad/kept', members, async () => 'Yes')
  app.get('/bad/machine', open, async () => 'relation "people.person" does not exist')
  app.get('/bad/write', open, async () => {
    await sql`insert into directory.scope_area (scope, area_code) values ('bad', 'E08000025')
      on conflict do nothing`.execute(house.db)
    return 'Yes'
  })
}

beforeAll(async () => {
  before = await rowCounts(house.db)
  heard = (await walk(justBad())).heard
})

function justBad() {
  const addresses = house.addresses.filter(({ pattern }) => pattern.startsWith('/bad/'))
  return { addresses, askers: [house.as('nobody'), house.as('outreach_worker')] }
}

const noticed = (look: Look) =>
  new Set(findings(heard, look).map((one) => one.split(' ')[2]?.replace(':', '')))

test.for<readonly [string, Look, string]>([
  ['a fault', fault, '/bad/fault'],
  ['markup that somebody typed', rawMarkup, '/bad/markup'],
  ['an answer that leads away', leadsAway, '/bad/away'],
  ['an answer that lacks a header', headerMissing, '/bad/headers'],
  ['an answer for members that anybody may keep', keptByOthers, '/bad/kept'],
  ['words of the database', tellsOfTheMachine, '/bad/machine'],
  ['a name told to everybody', toldTooMuch, '/bad/named'],
  ['a name among our words', nameAmongOurs(['Zzyzx']), '/bad/turned'],
  ['a sealed person told to a member', toldTooMuch, '/bad/sealed'],
])('%s is noticed', ([, look, where]) => {
  expect(noticed(look)).toContain(where)
})

test('a page that writes by being looked at is noticed', async () => {
  const after = await rowCounts(house.db)
  const written = Object.keys(after).filter((table) => before[table] !== after[table])
  expect(written).toContain('directory.scope_area')
})

test('nothing is noticed where nothing is wrong', () => {
  const good: readonly Heard[] = heard.filter(({ url }) => url === '/bad/write')
  const looks = [fault, rawMarkup, leadsAway, headerMissing, keptByOthers, tellsOfTheMachine]
  expect(looks.flatMap((look) => findings(good, look))).toEqual([])
})
