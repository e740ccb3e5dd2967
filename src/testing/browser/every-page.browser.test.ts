import { expect, test } from 'vitest'
import { publicPaths } from '#site'
import { fillWithRegion } from '../house/small-region.ts'
import { memberPaths } from '../journeys/member-paths.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import {
  caseworkStates,
  contactStates,
  formStates,
  readingStates,
  signingStates,
  workerStates,
} from './walk/member-states.ts'
import { at, sent, walkAll } from './walk/states.ts'

const house = houseInBrowser((db) => fillWithRegion(db, 26, 400))
const examined = new Set<string>()
/** Not a worker's: they answer "You cannot use this page". */
const forSigners = ['/single-nights/E08000026/2024-06', '/returns/E08000026/2024-06']

test('every public page, and each of its states, is sound and gives no cookie', async () => {
  const context = await house.visit()
  const paths = publicPaths('E08000026').map(({ path }) => at(path))
  const states = [
    at('/?month=2024-01'),
    at('/councils/E08000026?month=2024-01'),
    at('/indicators/b2?month=2024-01'),
    at('/nowhere', 404),
    at('/indicators/r1?month=2024-07', 404),
    at('/sign-in'),
    sent('sign in as nobody', { path: '/sign-in', status: 422 }),
  ]
  expect(await walkAll(context, [paths, states], examined)).toEqual([])
  expect(await context.cookies()).toEqual([])
  const [page] = context.pages()
  expect(await page?.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('every page of an outreach worker, and each of its states, is sound', async () => {
  const context = await house.visitAs('outreach_worker')
  const open = memberPaths.filter((path) => !forSigners.includes(path)).map((path) => at(path))
  const lists = [
    [...open, ...workerStates],
    [...contactStates, ...readingStates, ...formStates],
    caseworkStates,
  ]
  expect(await walkAll(context, lists, examined)).toEqual([])
})

test.each([
  { role: 'analyst', council: 'E08000027' },
  { role: 'coordinator', council: 'E08000030' },
] as const)(
  'every page of the member in role $role, and each of its states, is sound',
  async (signer) => {
    const context = await house.visitAs(signer.role)
    const mayRecord = signer.role === 'coordinator'
    const open = memberPaths.filter((path) => mayRecord || !path.startsWith('/contacts'))
    const lists = [
      open.map((path) => at(path)),
      [...signingStates(signer.council), ...readingStates, ...(mayRecord ? formStates : [])],
    ]
    expect(await walkAll(context, lists, examined)).toEqual([])
  },
)
