import { expect, test } from 'vitest'
import { fillWithRegion } from '../house/small-region.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { rightsStates } from './walk/rights-states.ts'
import { walkAll } from './walk/states.ts'

const house = houseInBrowser((db) => fillWithRegion(db, 3, 40))

test('every page of a person and of their rights, and each of its states, is sound', async () => {
  const context = await house.visitAs('coordinator')
  expect(await walkAll(context, [rightsStates], new Set())).toEqual([])
})
