import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { aDocument, anActionOf } from '../../testing/plans/a-plan.ts'
import type { DocumentedIssue } from '../document/plan-document.ts'

const house = freshHouse()

const issues = (code: DocumentedIssue['code'], count: number): readonly DocumentedIssue[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ code, quote: `${code} cell ${at + 1}.`, message: 'Look at it.', suggestion: null },
    where: { table: 1, row: at + 2, column: 3 },
  }))

/** A file of two actions that asks 230 things, and tells 60 more; what is only told stands first in it. */
async function brought(visitor: Visitor): Promise<string> {
  const document = aDocument([anActionOf('1.1'), anActionOf('1.2')], {
    issues: [...issues('type-missing', 60), ...issues('due-unread', 230)],
    duplicates: [{ a: '1.1', b: '1.2', similarity: 0.9 }],
  })
  const { headers } = await visitor.postFile('/our-plans/imports', {
    ...{ import_id: newId(), title: '', from: '', to: '' },
    pasted: JSON.stringify(document),
  })
  return String(headers.location)
}

type Page = ReturnType<typeof load>

const quotes = (page: Page) =>
  page('article .waymark-plan__quote')
    .toArray()
    .map((quote) => page(quote).text())
const open = async (visitor: Visitor, path: string) => load((await visitor.get(path)).body)

/** Presses a button of the page with some of its questions answered, by their order on it. */
async function press(
  visitor: Visitor,
  { at, page, go }: { readonly at: string; readonly page: Page; readonly go: string },
  answered: readonly number[] = [],
): Promise<{ readonly to: string; readonly page: Page }> {
  const hidden = Object.fromEntries(
    ['stamp', 'from', 'page'].map((name) => [
      name,
      page(`#answers [name=${name}]`).attr('value') ?? '',
    ]),
  )
  const names = page('input[value="written"]')
    .toArray()
    .map((one) => page(one).attr('name') ?? '')
  const answers = Object.fromEntries(answered.map((place) => [names[place] ?? '', 'written']))
  const sent = await visitor.post(at, { ...hidden, ...answers, go })
  const to = String(sent.headers.location)
  return { to, page: await open(visitor, to) }
}

test('an answer to what has changed meanwhile is not taken, and that is said', async () => {
  const visitor = await house.as('coordinator')
  const at = await brought(visitor)
  const page = await open(visitor, at)
  await press(visitor, { at, page, go: 'here' }, [0])
  const { page: again } = await press(visitor, { at, page, go: 'here' }, [0])
  expect(again('main').text()).toContain('nothing was answered')
  expect(again('main').text()).toContain('1 to 100 of 290')
})

test('questions stand a hundred a page, what needs somebody first, and each is met once though others are answered', async () => {
  const visitor = await house.as('coordinator')
  const at = await brought(visitor)
  const first = await open(visitor, at)
  expect(first('main').text()).toContain('1 to 100 of 291')
  expect(quotes(first)).toHaveLength(100)
  expect(quotes(first)[0]).toBe('due-unread cell 1.')
  expect(first('[name=go][value=before]')).toHaveLength(0)
  const second = await press(visitor, { at, page: first, go: 'next' }, [0, 5, 99])
  expect(quotes(second.page)[0]).toBe('due-unread cell 101.')
  expect(second.page('main').text()).toContain('98 to 197 of 288')
  const third = await press(visitor, { at, page: second.page, go: 'next' })
  expect(quotes(third.page).slice(0, 2)).toEqual(['due-unread cell 201.', 'due-unread cell 202.'])
  expect(third.page('[name=different]')).toHaveLength(1)
  expect(third.page('[name=go][value=next]')).toHaveLength(0)
  const back = await press(visitor, { at, page: third.page, go: 'before' }, [0])
  expect(quotes(back.page)[0]).toBe('due-unread cell 101.')
  expect(quotes(await open(visitor, `${at}?from=0`)).slice(0, 2)).toEqual([
    ...['due-unread cell 2.', 'due-unread cell 3.'],
  ])
})

test('other rows are reached by the same form, so that what was answered is kept', async () => {
  const visitor = await house.as('coordinator')
  const at = await brought(visitor)
  const page = await open(visitor, `${at}?from=100`)
  const { to, page: rows } = await press(visitor, { at, page, go: 'rows-2' }, [0])
  expect(to).toContain('?from=100&page=2#rows-heading')
  expect(rows('main').text()).toContain('101 to 200 of 290')
})
