import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationAgencies, demonstrationMembers } from '#demonstration'
import { keepCouncils, shippedCouncils } from '#directory'
import { type Changes, openChanges, settleHouseKind, systemClock } from '#foundations'
import { openHouse } from '../../main/house.ts'
import { settleAgenciesAndMembers } from '../../main/settle-demonstration.ts'
import { openWeb } from '../../main/web.ts'
import { freshDatabase } from '../house/fresh-database.ts'

const database = freshDatabase()
let changes: Changes
let web: Awaited<ReturnType<typeof openWeb>>
let address = ''

beforeAll(async () => {
  await settleHouseKind(database.db, 'demonstration')
  await keepCouncils(database.db, shippedCouncils())
  await settleAgenciesAndMembers(database.db, demonstrationAgencies, demonstrationMembers)
  changes = openChanges(database.url)
  const needs = await openHouse(database.web, systemClock)
  web = await openWeb(needs, changes)
  address = await web.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await web.close()
  await changes.close()
})

async function signedIn(): Promise<string> {
  const members = await sql<{ member_id: string }>`select member_id from access.member`.execute(
    database.db,
  )
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ member: members.rows[0]?.member_id ?? '', back: '/' }),
  })
  return answer.headers.getSetCookie().join('; ').split(';')[0] ?? ''
}

/** Tells another process's news, as a commit elsewhere does. */
const announceElsewhere = () => sql`select pg_notify('waymark_changed', 'x')`.execute(database.db)

test('somebody who is not signed in gets no stream', async () => {
  const answer = await fetch(`${address}/live`, { redirect: 'manual' })
  expect(answer.status).toBe(303)
})

test('an open page hears of a change, and of several at once only a few times', async () => {
  const answer = await fetch(`${address}/live`, { headers: { cookie: await signedIn() } })
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const listening = (async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) return
      heard += part.value
    }
  })()
  while (!heard.includes('event: changed')) {
    await announceElsewhere()
    await wait(20)
  }
  await wait(600)
  heard = ''
  await sql`select pg_notify('waymark_changed', told::text) from generate_series(1, 100) as told`.execute(
    database.db,
  )
  await wait(600)
  expect([1, 2]).toContain(heard.split('event: changed').length - 1)
  await reader?.cancel()
  await listening
})

test('a connection that breaks is opened again, and tells what may have been missed', async () => {
  let heard = 0
  const stop = changes.onChange(() => {
    heard += 1
  })
  await wait(300)
  heard = 0
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen%'
  `.execute(database.db)
  while (heard === 0) await wait(50)
  stop()
  expect(heard).toBeGreaterThan(0)
})

test('an open stream does not keep the house from closing', async () => {
  const needs = await openHouse(database.web, systemClock)
  const other = await openWeb(needs, changes)
  const place = await other.listen({ port: 0, host: '127.0.0.1' })
  const answer = await fetch(`${place}/live`, { headers: { cookie: await signedIn() } })
  await other.close()
  expect(await answer.text()).toContain('retry')
})
