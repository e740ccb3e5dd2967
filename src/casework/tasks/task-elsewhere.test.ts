import { load } from 'cheerio'
import { beforeEach, expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { theirCoordinator } from '../../testing/phone/their-coordinator.ts'

const house = freshHouse()
/** Met in Coventry alone, where Bramble does not work. */
let linnet: PersonId
let bramble: Visitor
let orrin: Visitor

beforeEach(async () => {
  bramble = await house.as('outreach_worker')
  orrin = await house.as('coordinator')
  linnet = await somebodyMet(house, {
    ...{ called: 'Linnet', at: ['2024-06-29T22:00:00Z'], areaCode: 'E08000026' },
  })
})

/** A task for Linnet that somebody is to do; gives its address. */
async function taskOf(name: string): Promise<string> {
  const owner = (await inventedMembers(house.db)).find((one) => one.name.startsWith(name))?.id ?? ''
  const told = { task_id: newId<'task'>(), what: 'Ring the clinic', owner, due_on: '2024-07-09' }
  expect((await orrin.post(`/by-name-list/${linnet}/tasks`, told)).statusCode).toBe(303)
  return `/tasks/${linnet}/${told.task_id}`
}

test('a task for somebody met in another council is not there for whoever neither works there nor is to do it', async () => {
  const address = await taskOf('Rowan')
  expect((await bramble.get(address)).statusCode).toBe(404)
  const gone = { kind: 'cancelled', reason: 'Not needed' }
  expect((await bramble.post(address, gone)).statusCode).toBe(404)
  expect(load((await orrin.get(address)).body)('main').text()).toContain('does it by 9 July 2024.')
  expect((await orrin.post(address, gone)).statusCode).toBe(303)
})

test('a coordinator hands over what a member of their organisation was to do, wherever the person was met', async () => {
  const address = await taskOf('Bramble')
  const yarrow = await theirCoordinator(house)
  expect((await yarrow.get(`/by-name-list/${linnet}`)).statusCode).toBe(404)
  const rowan = (await inventedMembers(house.db)).find(({ name }) => name.startsWith('Rowan'))
  const given = { kind: 'handed_over', owner: rowan?.id ?? '', reason: 'Bramble leaves' }
  expect((await yarrow.post(address, given)).statusCode).toBe(303)
  expect((await yarrow.get(address)).statusCode).toBe(404)
})

test('a worker does their own task wherever the person was met, and is led to no page that is not there', async () => {
  const address = await taskOf('Bramble')
  const mine = load((await bramble.get('/tasks')).body)
  expect(mine(`a[href="${address}"]`)).toHaveLength(1)
  expect(mine(`a[href="/by-name-list/${linnet}"]`)).toHaveLength(0)
  const { body } = await bramble.get(address)
  expect(load(body)(`a[href="/by-name-list/${linnet}"]`)).toHaveLength(0)
  expect(await markupProblems(body)).toEqual([])
  expect((await bramble.post(address, { kind: 'done' })).statusCode).toBe(303)
  expect((await bramble.get(address)).statusCode).toBe(200)
  expect(load((await orrin.get(address)).body)(`a[href="/by-name-list/${linnet}"]`)).toHaveLength(1)
})
