import { expect, test } from 'vitest'
import { publicPaths } from '#site'
import { memberPaths } from '../journeys/member-paths.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)

test('every page of a house without figures is sound, to a visitor and to a member', async () => {
  const paths = publicPaths('E08000026').map(({ path }) => at(path))
  const member = await house.visitAs('coordinator')
  const lists = [paths, memberPaths.map(inTheRunningMonth).map((path) => at(path))]
  expect(await walkAll(member, lists, new Set())).toEqual([])
})

/** Without a record only the running month has pages: the house’s clock stands in July. */
function inTheRunningMonth(path: string): string {
  return path.replaceAll('2024-06', '2024-07')
}
