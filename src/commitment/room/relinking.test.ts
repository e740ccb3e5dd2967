import { load } from 'cheerio'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import type { EntryId } from './ids.ts'
import { actorIn, afterAct, runningWithGaps } from './in-memory-room.ts'
import type { Room } from './state/room.ts'
import { entryPart } from './view/entry-part.tsx'
import { viewOf } from './view/view.ts'
import { type Audience, audiences } from './view/viewer.ts'

/** What stands before the words of the other, and what then stands before one’s own words there. */
const turned: Readonly<Record<string, string>> = {
  Answers: 'Answered by',
  'Answered by': 'Answers',
  'The same as': 'The same as',
  'Builds on': 'Built on by',
  'Built on by': 'Builds on',
}
const said = { answers: 'Answers', same_as: 'The same as', builds_on: 'Builds on' } as const
const count = 4

/** What one entry shows of another to an audience: nothing where it is not shown itself. */
function shownOf(room: Room, one: EntryId, other: EntryId, audience: Audience): readonly string[] {
  const view = viewOf(room, new Map(), audience)
  const entry = view.entries.find(({ id }) => id === one)
  if (!entry) return []
  const part = entryPart(entry, { roomId: newId<'roundtable'>(), audience, view })
  const page = load(renderToString(part))
  const words = room.entries.get(other)?.words ?? 'gone'
  return page('.waymark-room__note')
    .toArray()
    .map((note) => page(note).text())
    .filter((note) => note.endsWith(`: ${words}`))
    .map((note) => note.slice(0, note.indexOf(':')))
    .filter((label) => label in turned)
    .toSorted()
}

const which = fc.nat({ max: count - 1 })
const two = fc.record({ one: which, other: which })
const links = fc.record({
  act: fc.constant('link' as const),
  ...{ one: which, other: which },
  as: fc.constantFrom('answers', 'same_as', 'builds_on'),
})
const unlinks = two.map((both) => ({ act: 'unlink' as const, as: undefined, ...both }))
const others = fc
  .constantFrom(
    'move-upstream',
    'place-entry',
    'group',
    'merge',
    'unmerge',
    'hide',
    'show',
    'withdraw-entry',
  )
  .chain((act) => two.map((both) => ({ act, as: undefined, ...both })))
const command = fc.oneof(
  { weight: 5, arbitrary: links },
  { weight: 2, arbitrary: unlinks },
  { weight: 2, arbitrary: others },
)
type Asked = typeof command extends fc.Arbitrary<infer One> ? One : never

/** The form of a command, whatever of it its act reads. */
function formOf({ one, other, as }: Asked, entries: readonly EntryId[]) {
  const [entry_id, to] = [entries[one], entries[other]]
  return {
    ...{ entry_id, to, as, into: to, from: 'crisis', reason: 'Somebody could be known' },
    ...{ stages: ['targeted'], group_id: newId<'group'>(), entries: [entry_id, to], title: 'Both' },
    ...(to === undefined ? {} : { to }),
  }
}

/** The room after what facilitator and participant ask of it, in turn as it comes. */
function afterAll(commands: readonly (readonly [Asked, boolean])[]) {
  const { room: begun, seats, entries } = runningWithGaps(count)
  const room = commands.reduce((before, [asked, isHost]) => {
    const seat = seats[isHost ? 0 : 1] ?? newId<'seat'>()
    const form = formOf(asked, entries)
    const moved = asked.act === 'move-upstream' ? { ...form, to: 'universal' } : form
    return afterAct(before, { actor: actorIn(before, seat), act: asked.act, form: moved }).room
  }, begun)
  return { room, entries }
}

/** Every two of them, both ways. */
const everyTwo = (entries: readonly EntryId[]) =>
  entries.flatMap((one) => entries.map((other) => [one, other] as const))

test('whatever is linked, undone, moved upstream or put together, each entry shows of another what that shows of it', () => {
  let seen = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.boolean()), { maxLength: 30 }), (commands) => {
      const { room, entries } = afterAll(commands)
      for (const audience of audiences) {
        for (const [one, other] of everyTwo(entries)) {
          const there = shownOf(room, other, one, audience).map((label) => turned[label])
          expect(shownOf(room, one, other, audience)).toEqual(there.toSorted())
          seen += there.length
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(seen).toBeGreaterThan(0)
})

const saidOfTwo = fc.record({
  act: fc.constantFrom('link' as const, 'unlink' as const),
  isTurned: fc.boolean(),
  as: fc.constantFrom('answers' as const, 'same_as' as const, 'builds_on' as const),
})

test('what was said last of two holds, whoever of them says it, and either takes it back', () => {
  const { room: begun, seats, entries } = runningWithGaps(2)
  const [one, other] = entries as [EntryId, EntryId]
  const ana = seats[1] ?? newId<'seat'>()
  fc.assert(
    fc.property(fc.array(saidOfTwo, { minLength: 1, maxLength: 12 }), (commands) => {
      const room = commands.reduce((before, { act, as, isTurned }) => {
        const [entry_id, to] = isTurned ? [other, one] : [one, other]
        return afterAct(before, { actor: actorIn(before, ana), act, form: { entry_id, to, as } })
          .room
      }, begun)
      const last = commands.at(-1)
      const label = last?.act === 'link' ? said[last.as] : undefined
      const shown = label && last?.isTurned ? turned[label] : label
      expect(shownOf(room, one, other, 'seated')).toEqual(shown ? [shown] : [])
    }),
  )
})
