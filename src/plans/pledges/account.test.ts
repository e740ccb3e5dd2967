import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedAction } from '../changing/invented-actions.ts'
import { accountPages, type Chain } from './account.ts'

function chainOf(key: string, actions: number): Chain {
  const numbers = Array.from({ length: actions }, (_, at) => `${key}.${at + 1}`)
  const of = numbers.map((number) => inventedAction(number))
  return { key, pledge: undefined, aim: `Aim ${key}`, actions: of }
}

test('a plan of which nothing is pledged or done has one page of account, with nothing on it', () => {
  expect(accountPages([], 50)).toEqual([[]])
})

test('an aim with more actions than a page holds goes on over the next, and says so', () => {
  const pages = accountPages([chainOf('1', 3), chainOf('2', 5)], 4)
  const told = pages.map((parts) =>
    parts.map(({ key, actions, goesOn }) => `${key}: ${actions.length}${goesOn ? ', more' : ''}`),
  )
  expect(told).toEqual([['1: 3', '2: 1'], ['2: 4, more']])
})

test('however the actions fall to aims, each stands on one page in its order, and no page holds more than it may', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 })),
      fc.integer({ min: 1, max: 9 }),
      (sizes, most) => {
        const chains = sizes.map((size, at) => chainOf(`${at + 1}`, size))
        const pages = accountPages(chains, most)
        const onPages = pages.map((parts) => parts.flatMap(({ actions }) => actions))
        expect(onPages.flat()).toEqual(chains.flatMap(({ actions }) => actions))
        expect(onPages.every((actions) => actions.length <= most)).toBe(true)
      },
    ),
  )
})
