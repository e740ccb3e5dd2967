import { z } from 'zod'
import { done } from '#vocabulary'
import { readKeyedLines } from '../../packs/keying/read-keyed.ts'
import type { RoomEvent } from '../events/room-event.ts'
import type { EntryId, OrganisationId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { act } from './act.ts'

/** So many lines are said to be wrong at once; whoever mends those sees the next. */
const mostSaid = 5

/** Lines typed in from paper, with an id for each entry and for each organisation the room may not know. */
const keyedForm = z.object({ lines: z.string().default('') }).transform(({ lines }, context) => {
  const { entries, problems } = readKeyedLines(lines)
  const message =
    problems.length > 0
      ? problems
          .slice(0, mostSaid)
          .map(({ line, message: instead }) => `Line ${line}: ${instead}`)
          .join('. ')
      : entries.length === 0
        ? 'Type at least one line'
        : undefined
  if (message) context.addIssue({ code: 'custom', path: ['lines'], message })
  const names = new Set(entries.flatMap(({ organisation }) => organisation ?? []))
  return {
    entries: entries.map((entry) => ({ ...entry, id: crypto.randomUUID() as EntryId })),
    named: [...names].map((name) => ({ id: crypto.randomUUID() as OrganisationId, name })),
  }
})

/** Typing in from paper. */
export const keyingActs = {
  'key-in': act('key-in', keyedForm, (room, { entries, named }) => {
    const unknown = named.filter(({ name }) => !knownAs(room, name))
    const idOf = (name: string | undefined) =>
      name === undefined
        ? undefined
        : (knownAs(room, name) ?? unknown.find((one) => one.name === name)?.id)
    return done([
      ...unknown.map((organisation): RoomEvent => ({ kind: 'organisation-named', organisation })),
      ...entries.map(({ id, question, words, stages, organisation }): RoomEvent => {
        const by = idOf(organisation)
        return {
          kind: 'entry-added',
          entry: id,
          ...{ question, words, stages },
          attribution: by ? 'organisation' : 'unattributed',
          channel: 'paper',
          isLate: false,
          ...(by ? { organisation: by } : {}),
        }
      }),
    ])
  }),
}

/** The organisation a room knows by this name, whatever its capitals. */
function knownAs({ organisations }: Room, name: string): OrganisationId | undefined {
  const wanted = name.toLocaleLowerCase('en-GB')
  return [...organisations].find(([, one]) => one.toLocaleLowerCase('en-GB') === wanted)?.[0]
}
