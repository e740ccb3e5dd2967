import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { actorIn, afterAct, runningWithGaps } from '../in-memory-room.ts'
import { fragmentsOf } from './fragments.tsx'
import { regionsOf } from './region.ts'
import { viewOf } from './view.ts'

test('what comes under a theme while a page is open is shown with its whole theme', () => {
  const { room, seats } = runningWithGaps(1)
  const [host] = seats
  if (!host) throw new Error('nobody hosts')
  const said = (words: string, before: typeof room) =>
    afterAct(before, {
      actor: actorIn(before, host),
      act: 'add-for-room',
      form: { entry_id: newId(), question: 'gap', words, stages: [], theme: 'Homes & keys' },
    })
  const shown = (before: typeof room, { room: after, events }: ReturnType<typeof said>) =>
    fragmentsOf(
      after,
      { roomId: newId<'roundtable'>(), audience: 'wall', view: viewOf(after, new Map(), 'wall') },
      events.flatMap((event) => regionsOf(before, after, event)),
    )
  const first = said('Nobody has a key', room)
  const [begun] = shown(room, first)
  expect(begun).toMatchObject({ into: 'entries-gap' })
  expect(begun?.html).toContain('Homes &amp; keys')
  const [next] = shown(first.room, said('Nobody has a door', first.room))
  expect(next?.id).toBe(begun?.id)
  expect(next?.html).toContain('Nobody has a key')
  expect(next?.html).toContain('Nobody has a door')
})
