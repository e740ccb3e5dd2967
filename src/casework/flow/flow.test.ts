import { load } from 'cheerio'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'
import { writeListRecords } from '../../testing/house/write-list-records.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { dayNumber, randomListRecord } from '../../testing/oracle/random-list-record.ts'
import { daysLater } from '../list/days.ts'
import type { ListRecord } from '../list/list-record.ts'
import { isOnList } from '../list/list-state.ts'
import { councilOn, spellsOf, stateOn } from '../list/state-of-person.ts'
import { readFlow } from './flow.store.ts'
import { type FlowCount, type FlowKind, flowInWords, monthFlows, reckonedEnd } from './flow.ts'
import { byGender } from './wider-count.ts'

const house = freshHouse()
const months = Array.from({ length: 9 }, (_, place) => {
  const month = 6 + place
  return `${month > 12 ? 2023 : 2022}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}-01`
})
const areas = ['E08000025', 'E08000026', 'E08000027', 'region'] as const

type Standing = { readonly state: string; readonly isOn: boolean; readonly isHere: boolean }

function standing(record: ListRecord, area: string, day: string): Standing {
  const state = stateOn(record, day)
  const isOn = isOnList(state)
  const isHere = isOn && (area === 'region' || councilOn(record, day) === area)
  return { state: state ?? '', isOn, isHere }
}

/** What happened to one list with somebody on a day; nothing on most. */
function turnOf(before: Standing, now: Standing, record: ListRecord, day: string) {
  if (now.isHere === before.isHere) return []
  if (now.isHere) return [before.isOn ? 'came' : joinedAs(record, day)]
  return [now.isOn ? 'went' : now.state]
}

/** What the rules say day by day of whoever comes onto one list and leaves it, counted by hand. */
function replayed(records: readonly ListRecord[], area: string, month: string) {
  const kinds = records.flatMap((record) => {
    let before = standing(record, area, daysLater(month, -1))
    const turns = before.isHere ? ['start'] : []
    for (let day = month; day.slice(0, 7) === month.slice(0, 7); day = daysLater(day, 1)) {
      const now = standing(record, area, day)
      turns.push(...turnOf(before, now, record, day))
      before = now
    }
    return before.isHere ? [...turns, 'end'] : turns
  })
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function joinedAs(record: ListRecord, day: string): string {
  return spellsOf(record).find(({ fromOn }) => fromOn === day)?.joinedAs ?? ''
}

test('every month of every list ends with what it began with and whoever came, less whoever left, as the rules say day by day', async () => {
  const acting = await house.actingAs('analyst', 'casework')
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomListRecord, { minLength: 15, maxLength: 25 }),
      async (records) => {
        await sql`truncate outreach.contact, stays.stay, stays.departure, casework.ending cascade`.execute(
          house.db,
        )
        await writeListRecords(house.db, records)
        await sql`select casework.keep_everyone()`.execute(house.db)
        const period = { firstMonth: months[0] ?? '', lastDay: '2023-02-28' }
        const counts = await acting.db.transaction().execute((db) => readFlow(db, period))
        for (const area of areas) {
          for (const flow of monthFlows(counts, months, area)) {
            expect(reckonedEnd(flow), `${area} ${flow.month}`).toBe(flow.end)
            const wanted = replayed(records, area, flow.month)
            const { month: _month, ...found } = flow
            for (const [kind, people] of Object.entries(found)) {
              expect(people, `${area} ${flow.month} ${kind}`).toBe(wanted.get(kind) ?? 0)
            }
          }
        }
      },
    ),
    { numRuns: 4 },
  )
})

describe('flow', () => {
  test('is nobody’s but a member’s', async () => {
    const period = { firstMonth: '2022-06-01', lastDay: dayNumber(300) }
    expect(await readFlow(house.needs.db, period)).toEqual([])
    expect((await house.anyone.get('/by-name-list/flow')).statusCode).toBe(303)
    expect((await (await house.as('auditor')).get('/by-name-list/flow')).statusCode).toBe(403)
  })

  test('is said in a sentence that adds up', () => {
    const counts = Object.entries({ start: 3, new: 2, accommodated: 1, end: 4 }).map(
      ([kind, people]): FlowCount => ({
        month: '2024-06-01',
        areaCode: undefined,
        kind: kind as FlowKind,
        people,
      }),
    )
    const [flow] = monthFlows(counts, ['2024-06-01'], 'region')
    expect(flow && flowInWords(flow)).toBe('3 at the start + 2 new − 1 housed = 4 at the end')
  })

  test('is shown to an analyst, with who looked and whom the official count does not see', async () => {
    await somebodyMet(house, {
      called: 'Wren',
      at: ['2024-07-01T22:00:00Z'],
      contactType: 'walking_or_transport',
    })
    const analyst = await house.as('analyst')
    for (const path of ['/by-name-list/flow', '/by-name-list/flow?scope=E08000025']) {
      const answer = await analyst.get(path)
      expect(answer.statusCode).toBe(200)
      expect(await markupProblems(answer.body)).toEqual([])
      const page = load(answer.body)
      expect(page('main').text()).toContain('+ 1 new = 1 at the end')
      expect(page('main').text()).toContain('contacts on 1 night')
      const wider = page('#wider-caption').closest('table').find('tbody tr').last().text()
      expect(wider).toContain('the wider count')
      expect(wider).toContain('Withheld1')
    }
  })
})

test('a small number by gender is withheld, and so is what would give it away', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), (people) => {
      const counts = (['female', 'male', 'other', 'not_known'] as const).map((gender, place) => ({
        gender,
        way: 'met' as const,
        people: people[place] ?? 0,
      }))
      const { total, parts } = byGender(counts, 'met')
      const shown = [...parts.values()].filter((part) => part !== 'withheld')
      const withheld = [...parts.values()].length - shown.length
      expect(total).toBe(people.reduce((sum, one) => sum + one, 0))
      for (const part of shown) expect(part === 0 || part >= 5).toBe(true)
      const others = people.filter((one) => one >= 5).length
      if (withheld === 1) expect(others).toBe(0)
    }),
  )
})
