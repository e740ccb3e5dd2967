import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { allow, everyone } from '#access'
import { institutions, nationalities } from '#vocabulary'
import { findings } from '../security/machinery/findings.ts'
import { plantedHouse } from '../security/machinery/planted-house.ts'
import { crowd, markOf, open } from '../security/machinery/planted-person.ts'
import { cellOfPlanted, spotOfPlanted } from '../security/machinery/planted-place.ts'
import { everyForm, sendAll } from '../security/machinery/send-badly.ts'
import { type Heard, walk } from '../security/machinery/walk.ts'
import { placeBesideOrigin, placesInBulk } from './harm-findings.ts'
import { originIn } from './origin-and-place.ts'

const house = plantedHouse(openBadly)
let heard: readonly Heard[] = []
let bad: readonly Heard[] = []

/** What must never be, opened by this test alone, so that the watchers are seen to notice it. */
function openBadly(app: FastifyInstance): void {
  const { row, column } = cellOfPlanted(open)
  const { latitude, longitude } = spotOfPlanted(open)
  const members = { config: { rule: allow('coordinator', 'outreach_worker') } }
  app.get('/bad/map.json', members, async () => ({
    person: open.id,
    ...{ cell: [row, column], nationality: 'non_eea' },
  }))
  app.get('/bad/spot', members, async () => `Left prison; at ${latitude}, ${longitude}`)
  app.get('/bad/patch', members, async () => `Rest of the world: ${markOf(open)} name`)
  app.get('/bad/middle', members, async () => `Asylum support: ${(row + 0.5) / 440}`)
  app.get('/bad/all.csv', { config: { rule: everyone() } }, async () =>
    crowd.map((person) => `${person.id},${cellOfPlanted(person).row}`).join('\n'),
  )
}

beforeAll(async () => {
  const { heard: asked } = await walk(house)
  const sent = await sendAll(house, await everyForm(house))
  const all = [...asked, ...sent].map(opened)
  const isBad = ({ url }: Heard) => url.startsWith('/bad/')
  heard = all.filter((one) => !isBad(one))
  bad = all.filter(isBad)
})

/** An answer with what is packed in it laid open: the tables of a spreadsheet are no secret. */
function opened(one: Heard): Heard {
  if (!String(one.answer.headers['content-type']).includes('opendocument')) return one
  const parts = Object.values(unzipSync(one.answer.rawPayload))
  const body = parts.map((part) => new TextDecoder().decode(part)).join('\n')
  return { ...one, answer: { ...one.answer, body } }
}

describe('no answer of the house, to anybody,', () => {
  test('tells a place beside nationality, immigration, offending or an institution', () => {
    expect(findings(heard, placeBesideOrigin)).toEqual([])
  })

  test('tells more places than a night’s work needs', () => {
    expect(findings(heard, placesInBulk)).toEqual([])
  })
})

describe('the watchers of answers', () => {
  test('heard pages, files, tables and answers to forms, in every role', () => {
    const types = new Set(
      heard.map(({ answer }) => String(answer.headers['content-type']).split(';')[0]),
    )
    expect([...types]).toEqual(expect.arrayContaining(['text/html', 'text/csv']))
    expect([...types].some((type) => type?.includes('opendocument'))).toBe(true)
    expect(new Set(heard.map(({ asker }) => asker.name)).size).toBe(house.askers.length)
    expect(heard.some(({ address }) => address.method === 'POST')).toBe(true)
  })

  test('notice a square, a spot, a patch and the middle of a square beside origin', () => {
    const noticed = new Set(findings(bad, placeBesideOrigin).map((one) => one.split(' ')[2]))
    expect([...noticed].toSorted()).toEqual([
      '/bad/map.json:',
      '/bad/middle:',
      '/bad/patch:',
      '/bad/spot:',
    ])
  })

  test('notice a file of everybody’s places', () => {
    expect(findings(bad, placesInBulk).length).toBeGreaterThan(0)
  })

  test('know every nationality and institution by its code or its label', () => {
    const unknown = [...nationalities, ...institutions].filter(
      ({ code, label }) => !originIn(`${code} ${label} nationality`),
    )
    expect(unknown).toEqual([])
  })
})
