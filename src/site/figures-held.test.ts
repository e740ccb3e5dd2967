import { expect, test } from 'vitest'
import { holdFigures } from './figures-held.ts'

function changes() {
  const listeners: (() => void)[] = []
  return {
    onChange: (listener: () => void) => void listeners.push(listener),
    change: () => {
      for (const listener of listeners) listener()
    },
  }
}

test('what is made once is made for everybody, until something changes', async () => {
  const { onChange, change } = changes()
  const hold = holdFigures(onChange)
  let made = 0
  const make = async () => {
    made += 1
    return made
  }
  expect(await Promise.all([hold('page', make), hold('page', make)])).toEqual([1, 1])
  expect(await hold('page', make)).toBe(1)
  change()
  expect(await hold('page', make)).toBe(2)
})

test('what was being made when something changed is not kept', async () => {
  const { onChange, change } = changes()
  const hold = holdFigures(onChange)
  let finish = (_words: string) => {}
  const slow = hold('page', () => new Promise<string>((done) => (finish = done)))
  change()
  finish('old')
  expect(await slow).toBe('old')
  expect(await hold('page', async () => 'new')).toBe('new')
})

test('what could not be made is tried again', async () => {
  const hold = holdFigures(() => {})
  await expect(hold('page', () => Promise.reject(new Error('No database')))).rejects.toThrow()
  expect(await hold('page', async () => 'there')).toBe('there')
})

test('an address that leads nowhere is not kept', async () => {
  const hold = holdFigures(() => {})
  expect(await hold('page', async () => undefined)).toBeUndefined()
  expect(await hold('page', async () => 'there')).toBe('there')
})

test('somebody who asks for everything does not fill the memory', async () => {
  const hold = holdFigures(() => {})
  let made = 0
  for (let number = 0; number <= 2000; number += 1) await hold(`page ${number}`, async () => number)
  await hold('page 0', async () => {
    made += 1
  })
  expect(made).toBe(1)
})
