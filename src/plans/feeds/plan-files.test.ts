import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aDocument, anActionOf, aPlan, dueAs } from '../../testing/plans/a-plan.ts'
import { planFormats } from '../files/write-plan.ts'
import { readFile } from '../importing/read-file.ts'

const house = freshHouse()
const parts = [
  'timeline',
  'calendar.ics',
  'updates.atom',
  ...planFormats.map((one) => `plan.${one}`),
]

/** Whether some bytes, or what is packed in them, hold a word. */
function tells(bytes: Buffer, word: string): boolean {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.includes(word)
  return Object.values(unzipSync(bytes)).some((part) => Buffer.from(part).includes(word))
}

/** A row as a file had it: a cell of it names somebody, and another stands where a date should. */
const withCells = () =>
  aDocument([
    anActionOf('1.1', {
      raw: { Actions: 'Open the door', Lead: 'Ask Ottoline Quince (invented)' },
    }),
    anActionOf('1.2', { due: dueAs('Ottoline Quince (invented)') }),
  ])

async function published(document = withCells()) {
  const plan = await aPlan(house, document)
  await sql`update plans.plan set state = 'published' where plan_id = ${plan.id}`.execute(house.db)
  return plan
}

describe('what nobody is to have', () => {
  test('a draft gives no file to the public, nor to another organisation', async () => {
    const { id } = await aPlan(house, withCells())
    const partner = await house.as('partner')
    for (const part of parts) {
      expect([part, (await house.anyone.get(`/plans/${id}/${part}`)).statusCode]).toEqual([
        part,
        404,
      ])
      expect((await partner.get(`/our-plans/${id}/${part}`)).statusCode).toBe(404)
    }
  })

  test('a plan that is not there gives none either, whatever its address looks like', async () => {
    for (const id of [newId<'plan'>(), 'plan', '%2e%2e', "'"]) {
      expect((await house.anyone.get(`/plans/${id}/calendar.ics`)).statusCode).toBe(404)
    }
  })

  test('whoever has not signed in is led to the door, and an assessor is refused', async () => {
    const { id } = await aPlan(house, withCells())
    expect((await house.anyone.get(`/our-plans/${id}/plan.json`)).statusCode).toBe(303)
    const assessor = await house.as('assessor')
    expect((await assessor.get(`/our-plans/${id}/plan.json`)).statusCode).toBe(403)
  })

  test('no cell of the file a plan came in leaves to the public, nor to another organisation', async () => {
    const { id } = await published()
    const partner = await house.as('partner')
    for (const part of parts) {
      const answers = [
        await house.anyone.get(`/plans/${id}/${part}`),
        await partner.get(`/our-plans/${id}/${part}`),
      ]
      expect([part, ...answers.map(({ statusCode }) => statusCode)]).toEqual([part, 200, 200])
      expect([part, answers.some(({ rawPayload }) => tells(rawPayload, 'Quince'))]).toEqual([
        part,
        false,
      ])
    }
    const theirs = (await partner.get(`/our-plans/${id}/plan.json`)).json()
    expect(theirs.actions.map(({ raw }: { raw: unknown }) => raw)).toEqual([{}, {}])
  })

  test('an organisation that leads nothing has no calendar', async () => {
    const { id } = await published()
    expect((await house.anyone.get(`/plans/${id}/calendar.ics?lead=Nobody`)).statusCode).toBe(404)
  })
})

describe('what is taken along', () => {
  test('a draft goes along with those who write it, with the cells of its file', async () => {
    const { visitor, base } = await aPlan(house, withCells())
    for (const part of parts) {
      const answer = await visitor.get(`${base}/${part}`)
      expect([part, answer.statusCode, answer.headers['cache-control']]).toEqual([
        ...[part, 200, 'no-store'],
      ])
    }
    const document = (await visitor.get(`${base}/plan.json`)).json()
    expect(document.actions[0].raw.Lead).toContain('Quince')
  })

  test('a file has a name of letters and dashes, whatever the plan is called', async () => {
    const document = withCells()
    const title = 'Čaj & "quotes"\r\nSet-Cookie: x=1; ../../etc — für alle'
    const { id } = await published({ ...document, plan: { ...document.plan, title } })
    const { headers } = await house.anyone.get(`/plans/${id}/plan.csv`)
    expect(headers['content-disposition']).toBe(
      'attachment; filename="caj-quotes-set-cookie-x-1-etc-fur-alle.csv"',
    )
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('the calendar of an organisation holds what it leads', async () => {
    const { id } = await published(
      aDocument([anActionOf('1.1'), anActionOf('1.2', { leads: ['Harbour House (invented)'] })]),
    )
    const lead = encodeURIComponent('harbour house (invented)')
    const { body, headers } = await house.anyone.get(`/plans/${id}/calendar.ics?lead=${lead}`)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(body).toContain('SUMMARY:1.2 ')
  })

  test('a plan given out as JSON is read as the same plan again', async () => {
    const { id } = await published(aDocument([anActionOf('1.1'), anActionOf('2.1')]))
    const { rawPayload } = await house.anyone.get(`/plans/${id}/plan.json`)
    const read = await readFile({ name: 'plan.json', bytes: rawPayload })
    expect(read.ok && read.document.actions.map(({ number }) => number)).toEqual(['1.1', '2.1'])
  })

  test('the timeline is a page for anybody, and leads members on within their own pages', async () => {
    const { id, visitor } = await published()
    const open = load((await house.anyone.get(`/plans/${id}/timeline`)).body)
    const ours = load((await visitor.get(`/our-plans/${id}/timeline`)).body)
    expect(open('tbody a').attr('href')).toMatch(new RegExp(`^/plans/${id}/actions/`))
    expect(ours('tbody a').attr('href')).toMatch(new RegExp(`^/our-plans/${id}/actions/`))
  })
})
