import { beforeAll, expect, test } from 'vitest'
import { settleCommitments } from '../../main/settle-commitments.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, type State, sent, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)
let reference = ''

beforeAll(async () => {
  await settleCommitments(house.needs)
  const { entries } = await (await fetch(`${house.address}/commitments.json`)).json()
  reference = entries[0].reference
})

/** The first address of a page that leads to a thing of its own. */
async function leadsTo(path: string, pattern: RegExp, cookie = ''): Promise<string> {
  const page = await (await fetch(`${house.address}${path}`, { headers: { cookie } })).text()
  return pattern.exec(page)?.[1] ?? `${path} leads nowhere`
}

test('what the public reads of commitments is sound, wide and narrow', async () => {
  const record = await leadsTo('/roundtable-records', /"(\/roundtable-records\/[0-9a-f-]{36})"/)
  const pages = [
    ...['/commitments', '/commitments?words=nothing+of+the+kind', '/roundtable-records', record],
    ...[`/commitments/${reference}`, `/commitments/${reference}/concern`, '/verify', '/scheme'],
  ]
  const states = [
    ...pages.map((path) => at(path)),
    at('/join'),
    sent('a concern without words', {
      path: `/commitments/${reference}/concern`,
      status: 422,
    }),
    sent('a badge that is none', { path: '/verify', status: 422 }),
  ]
  expect(await walkAll(await house.visit(), [states], new Set())).toEqual([])
})

const own = {
  coordinator: {
    pages: ['/roundtables/new', '/roundtables/formats', '/roundtables/formats/roundtable'],
    list: '/roundtables',
    parts: ['', '/log'],
  },
  partner: {
    pages: [],
    list: '/our-commitments',
    parts: ['', '/partners', '/pledges', '/actions'],
  },
  assessor: { pages: ['/assessing/scheme'], list: '/assessing', parts: [''] },
} as const

test.each(['coordinator', 'partner', 'assessor'] as const)(
  'the pages of a commitment or roundtable are sound for a %s, wide and narrow',
  async (role) => {
    const { pages, list, parts } = own[role]
    const context = await house.visitAs(role)
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const one = await leadsTo(list, new RegExp(`"(${list}/[0-9a-f-]{36})"`), cookie)
    const all = [list, ...pages, ...parts.map((part) => one + part)]
    const states: readonly State[] = all.map((path) => at(path))
    expect(await walkAll(context, [states], new Set())).toEqual([])
  },
)
