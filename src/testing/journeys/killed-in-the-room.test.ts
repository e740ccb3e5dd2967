import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../house/fresh-house.ts'
import { aRoom, atSeat, linesOf } from './at-a-server.ts'
import { sentThroughAKill, serversOf } from './servers.ts'

const house = freshHouse()
const serve = serversOf(house)
const people = 8

test('what was said while the server was killed stands there, each thing once', async () => {
  const seats = await aRoom(house, people)
  const commands = seats.flatMap((by) =>
    [1, 2].map((number) =>
      atSeat(by, 'add-entry', {
        ...{
          entry_id: newId(),
          question: 'gap',
          words: `The ${number}. thing`,
          stages: 'targeted',
        },
        attribution: 'organisation',
      }),
    ),
  )
  await sentThroughAKill(serve, commands)
  const entries = await linesOf(house, seats[0]?.roomId ?? '', 'entry-added')
  expect(entries.map(({ entry }) => entry).toSorted()).toEqual(
    commands.map(({ form }) => form['entry_id']).toSorted(),
  )
})

test('who was ready and who had a hand up while the server was killed counts once', async () => {
  const seats = await aRoom(house, people)
  const commands = seats.flatMap((by) => [
    atSeat(by, 'say-ready', {}),
    atSeat(by, 'raise-hand', {}),
  ])
  await sentThroughAKill(serve, commands)
  expect(await linesOf(house, seats[0]?.roomId ?? '', 'ready')).toHaveLength(people)
  expect(await linesOf(house, seats[0]?.roomId ?? '', 'hand-raised')).toHaveLength(people)
})
