import { expect, test } from 'vitest'
import { anOpenPlan } from './an-open-plan.ts'
import { heldFile, holdFiles } from './held-files.ts'

const bytesOf = async (text: string, size = 0) => Buffer.from(text.padEnd(size))

test('a file that could not be made is not held: whoever asks next has it made', async () => {
  const [held, open] = [holdFiles(), anOpenPlan([])]
  const broken = heldFile(held, open, 'plan.csv', async () => {
    throw new Error('The disk is full')
  })
  await expect(broken).rejects.toThrow('The disk is full')
  const made = await heldFile(held, open, 'plan.csv', () => bytesOf('a plan'))
  expect(`${made}`).toBe('a plan')
})

test('what is for some eyes is not given to others, nor what a plan said before it was changed or on another day', async () => {
  const held = holdFiles()
  const open = anOpenPlan([])
  const give = (name: string, plan: typeof open) =>
    heldFile(held, plan, name, () =>
      bytesOf(`${name} ${plan.plan.state} ${plan.plan.revision} ${plan.today}`),
    )
  const others = [
    ['plan.csv for all', open],
    ['plan.csv with its cells', open],
    ['plan.csv for all', anOpenPlan([], { revision: 8 })],
    ['plan.csv for all', anOpenPlan([], { state: 'draft' })],
    ['plan.csv for all', anOpenPlan([], { on: '2024-07-03' })],
  ] as const
  const told: string[] = []
  for (const [name, plan] of [...others, ...others]) told.push(`${await give(name, plan)}`)
  expect(new Set(told).size).toBe(others.length)
  expect(told.slice(others.length)).toEqual(told.slice(0, others.length))
})

test('many who ask at once have it made once', async () => {
  const [held, open] = [holdFiles(), anOpenPlan([])]
  let made = 0
  const ask = () =>
    heldFile(held, open, 'plan.docx', () => {
      made += 1
      return bytesOf('a plan')
    })
  await Promise.all([ask(), ask(), ask()])
  expect(made).toBe(1)
})

test('when too much is held, what was asked for longest ago goes', async () => {
  const [held, open] = [holdFiles(), anOpenPlan([])]
  const large = 30 * 1024 ** 2
  for (const name of ['one', 'two', 'one', 'three']) {
    await heldFile(held, open, name, () => bytesOf(name, large))
  }
  const names = [...held.keys()].map((key) => key.split(' ').at(-1))
  expect(names).toEqual(['one', 'three'])
})
