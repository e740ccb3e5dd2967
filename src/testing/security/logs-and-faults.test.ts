import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { everyone } from '#access'
import { fault, headerMissing, tellsOfTheMachine } from './machinery/findings.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { open } from './machinery/planted-person.ts'
import { everyForm, sendAll } from './machinery/send-badly.ts'
import type { Answer } from './machinery/visitors.ts'
import { walk } from './machinery/walk.ts'

const house = plantedHouse(openBadly)
const name = 'PlantedOpen given_name'

/** Faults of ours, as they come about: with what somebody typed in the words of the database. */
function openBadly(app: FastifyInstance): void {
  const open = { config: { rule: everyone() } }
  app.get('/bad/uuid', open, () => sql`select ${name}::uuid`.execute(house.db))
  app.get('/bad/check', open, () =>
    sql`insert into directory.area (area_code, name, region, source)
      values (${name}, ${name}, ${name}, ${name})`.execute(house.db),
  )
  app.get('/bad/thrown', open, async () => {
    throw new Error('A contact that was just kept cannot be found')
  })
}

let said = ''
let pages: readonly Answer[] = []

beforeAll(async () => {
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((words) => {
      said += String(words)
      return true
    }),
  )
  try {
    await walk(house, [open])
    await sendAll(house, await everyForm(house))
    const bad = ['/bad/uuid', '/bad/check', '/bad/thrown']
    pages = await Promise.all(bad.map((url) => house.as('nobody').get(url)))
  } finally {
    for (const stream of streams) stream.mockRestore()
  }
})

describe('what the house says of itself', () => {
  test('names nobody, whatever was asked and whatever went wrong', () => {
    expect(said.toLowerCase()).not.toContain('planted')
  })

  test('tells an operator of a fault: its reference, its kind and where it was', () => {
    const faults = said.split('\n').filter((line) => line.startsWith('Fault '))
    expect(faults.filter((line) => !/PostgreSQL (22P02|23514)|just kept/.test(line))).toEqual([])
    expect(faults.length).toBeGreaterThanOrEqual(pages.length)
    expect(said).toContain('22P02')
    expect(said).toContain('A contact that was just kept cannot be found')
    expect(said).toContain('logs-and-faults.test.ts')
  })
})

describe('the page of a fault', () => {
  test('gives a reference and tells nothing of the machine', () => {
    for (const answer of pages) {
      expect(fault({ answer })).toBe('500')
      expect(answer.body).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
      expect(answer.body).not.toContain('Planted')
      expect(headerMissing({ answer }) ?? tellsOfTheMachine({ answer })).toBeUndefined()
      expect(answer.headers['cache-control']).toContain('no-store')
    }
  })
})
