import { type CheerioAPI, load } from 'cheerio'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { markupRules, renderPage } from '#design'
import { printDue } from '#vocabulary'
import { anAction, anOpenPlan, aSection } from '../feeds/an-open-plan.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { axisOf } from './time-axis.ts'
import { TimelinePage } from './timeline.page.tsx'
import { barOf, rowsAPage, rowsAPicture, timelinePages } from './timeline.ts'

const validator = new HtmlValidate(markupRules)

function shown(open: PlanToday, page = 1) {
  const frame = { reader: 'visitor' } as const
  const place = { open, frame, base: '/plans', isOurs: false, formToken: '' } as const
  return renderPage(<TimelinePage place={place} page={page} />)
}

async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ message }) => message))
}

test('a plan without actions says so and draws nothing', async () => {
  const html = shown(anOpenPlan([]))
  expect(html).toContain('The plan has no actions yet.')
  expect(load(html)('.waymark-drawing')).toHaveLength(0)
  expect(await faultsOf(html)).toEqual([])
})

test('what has no date has no bar, and its row says so', () => {
  const $ = load(shown(anOpenPlan([anAction('1.1', ''), anAction('1.2', 'RSMT')])))
  expect($('.waymark-timeline__bar, .waymark-timeline__again')).toHaveLength(0)
  expect(
    $('.waymark-drawing__sheet--wide')
      .text()
      .match(/No date/g),
  ).toHaveLength(2)
})

test('an end that nobody said is drawn open, and one that was said is not', () => {
  const open = anOpenPlan([anAction('1.1', 'March 2023')])
  const bar = (due: string) => barOf(anAction('1.1', due).due, axisOf(open))
  expect(bar('March 2023')).toMatchObject({ isOpenBefore: false, isOpenAfter: false })
  expect(bar('March 2023 onwards')).toMatchObject({ isOpenBefore: false, isOpenAfter: true })
  expect(bar('until March 2024')).toMatchObject({ isOpenBefore: true, isOpenAfter: false })
  expect(bar('December 2031')).toMatchObject({ isOpenAfter: true })
})

test('what comes again has a mark for each time, and one line where marks would run together', () => {
  const axis = axisOf(anOpenPlan([anAction('1.1', 'Six monthly')]))
  const times = (due: string) => barOf(anAction('1.1', due).due, axis)?.times
  expect(`${times('Six monthly')}`).toBe('2023-03-31,2023-09-30,2024-03-31,2024-09-30,2025-03-31')
  expect(times('weekly')).toBe('often')
  expect(times('April 2023')).toBeUndefined()
})

test('today is a line where the plan runs, and words where it is over', () => {
  const actions = [anAction('1.1', 'April 2023')]
  const during = load(shown(anOpenPlan(actions)))
  const after = load(shown(anOpenPlan(actions, { on: '2026-11-30' })))
  expect(during('.waymark-timeline__today')).toHaveLength(2)
  expect(after('.waymark-timeline__today')).toHaveLength(0)
  expect(after('main').text()).toContain('Today lies after')
})

test('a large plan takes several pages, and leads to each of its sections', async () => {
  const actions = Array.from({ length: 150 }, (_, at) =>
    anAction(`${1 + Math.floor(at / 30)}.${at}`, 'April 2023'),
  )
  const open = anOpenPlan(actions)
  const pages = timelinePages(open)
  expect(pages.flat().map(({ actions }) => actions.length <= rowsAPicture)).not.toContain(false)
  const rows = pages.map((parts) => parts.reduce((sum, { actions }) => sum + actions.length, 0))
  expect(Math.max(...rows)).toBeLessThanOrEqual(rowsAPage)
  expect(pages.flat().flatMap(({ actions }) => actions)).toEqual(actions)
  const html = shown(open, 2)
  expect(load(html)('nav[aria-label="Sections of the plan"] a')).toHaveLength(5)
  expect(await faultsOf(html)).toEqual([])
})

test('a page that is not there is the first', () => {
  const open = anOpenPlan([anAction('1.1', 'April 2023')])
  expect(shown(open, 7)).toBe(shown(open, 1))
})

test('an action of a section that is not told is still in a picture', () => {
  const open = anOpenPlan([anAction('1.1', 'April 2023', { sectionId: aSection('99').id })])
  expect(load(shown(open))('figcaption').text()).toBe('In no section')
})

const anyDue = fc.oneof(
  fc.constantFrom('April 2023', 'Six monthly', 'daily', 'March 2023 onwards', 'until 2024', ''),
  fc.constantFrom('January 1999', '2099', 'Autumn 2024', 'year 1', 'Ongoing', '31/12/24', 'TBC'),
)
const anyAction = fc.record({
  due: anyDue,
  statement: fc.string({ unit: 'grapheme', maxLength: 200 }),
})

test('whatever a plan holds, its pictures are sound and have the rows of their tables', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, { maxLength: 40 }), async (said) => {
      const actions = said.map(({ due, statement }, at) =>
        anAction(`${1 + (at % 4)}.${at}`, due, { statement }),
      )
      const html = shown(anOpenPlan(actions))
      expect(html).not.toMatch(/NaN|undefined|Infinity/)
      expect(await faultsOf(html)).toEqual([])
      const $ = load(html)
      const numbersIn = (rows: string) =>
        $(rows)
          .map((_, one) => numberOf($, one))
          .get()
      const tables = numbersIn('.waymark-chart tbody tr')
      expect(tables).toHaveLength(actions.length)
      for (const sheet of ['narrow', 'wide']) {
        const rows = `.waymark-drawing__sheet--${sheet} .waymark-timeline__row`
        expect(numbersIn(`${rows} > text:first-of-type`).map((number) => number.trim())).toEqual(
          tables,
        )
      }
      expect(
        $('.waymark-chart tbody td:nth-of-type(1)')
          .map((_, one) => $(one).text())
          .get(),
      ).toEqual(
        tables.map((number) =>
          printDue(actions.find((one) => one.number === number)?.due ?? anAction('', '').due),
        ),
      )
    }),
    { numRuns: 40 },
  )
})

/** The number a row begins with; one that stands on a line of its own has no space after it. */
function numberOf($: CheerioAPI, row: Parameters<CheerioAPI['contains']>[0]): string | undefined {
  const lines = $(row).find('tspan')
  const text = (lines.length > 0 ? lines.first() : $(row)).text()
  return /^\s*(\S+)/.exec(text)?.[1]
}
