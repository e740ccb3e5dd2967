import { expect, test } from 'vitest'
import { publicPaths } from '#site'
import { memberPaths } from '../journeys/member-paths.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, walk } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)
const examined = new Set<string>()

test('every public page of a house without figures is sound', async () => {
  const page = await (await house.visit()).newPage()
  const states = publicPaths('E08000026').map(({ path }) => at(path))
  expect(await walk(page, states, examined)).toEqual([])
})

test('every page of a member is sound before anybody was met', async () => {
  const page = await (await house.visitAs('coordinator')).newPage()
  expect(
    await walk(
      page,
      memberPaths.map((path) => at(path)),
      examined,
    ),
  ).toEqual([])
})
