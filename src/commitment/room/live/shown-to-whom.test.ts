import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import {
  type RandomLine,
  randomLines,
  seatsOfLines,
} from '../../../testing/roundtable/random-lines.ts'
import { folded, type News } from '../../log/open-streams.ts'
import type { Line } from '../../log/stream.ts'
import { roundtableTemplate } from '../../templates/roundtable-template.ts'
import { entryEvents } from '../events/entry-events.ts'
import { lifeEvents } from '../events/life-events.ts'
import { type RoomEvent, readRoomEvent } from '../events/room-event.ts'
import { workEvents } from '../events/work-events.ts'
import type { EntryId } from '../ids.ts'
import { noon } from '../in-memory-room.ts'
import type { Entry, Room } from '../state/room.ts'
import { type Audience, audiences } from '../view/viewer.ts'
import { messageOf } from './message.ts'
import { roomStream } from './room-stream.ts'

const names = new Map(seatsOfLines.map((seat) => [seat, `§${newId()}§`]))
const roomId = newId<'roundtable'>()
type Texts = readonly (string | undefined)[]

/** Under whose name an entry stands: as its writer chose. */
function signedBy(room: Room, { attribution, author, organisationId }: Entry): Texts {
  if (attribution === 'unattributed') return []
  const organisation = organisationId && room.organisations.get(organisationId)
  return attribution === 'named' ? [author && names.get(author), organisation] : [organisation]
}

/** What an audience may read of what was written: of what is hidden only those who hid it. */
function ofEntries(room: Room, audience: Audience): Texts {
  const isHost = audience === 'host'
  return [...room.entries.values()].flatMap((entry) => {
    if (entry.hidden && (!isHost || entry.mergedInto)) return []
    if (entry.mergedInto) return [entry.words]
    return [
      ...[entry.words, entry.theme, entry.addressee, entry.unplacedReason],
      ...signedBy(room, entry),
      ...(isHost ? [entry.originally, entry.hidingAsked] : []),
    ]
  })
}

function choiceWords(room: Room, choice: string): string | undefined {
  const entry = room.entries.get(choice as EntryId)
  return entry?.hidden ? undefined : entry?.words
}

function ofWork(room: Room): Texts {
  const standing = [...room.pledges.values()].filter(({ withdrawn }) => withdrawn === undefined)
  const organisation = (id: Parameters<Room['organisations']['get']>[0]) =>
    room.organisations.get(id)
  return [
    ...room.groups.values(),
    ...[...room.asks.values()].flatMap((ask) => [ask.addressee, ask.request, ask.reason]),
    ...room.ballots.flatMap(({ title, choices }) => [
      title,
      ...choices.map((choice) => choiceWords(room, choice)),
    ]),
    ...standing.flatMap(({ words, makers, answers }) => [
      words,
      ...[...makers, ...answers.keys()].map(organisation),
    ]),
    ...[...room.actions.values()]
      .filter(({ pledgeId }) => standing.some(({ id }) => id === pledgeId))
      .flatMap(({ words, lead, due }) => [words, lead, due]),
  ]
}

/** Who sits there, for those who sit there; a wall and readers learn how many. */
function ofPeople(room: Room, audience: Audience): Texts {
  if (audience === 'wall' || audience === 'reader') return []
  return [...room.seats.values()]
    .filter(({ hasLeft, role }) => !hasLeft && role !== 'wall')
    .flatMap(({ id, organisationId }) => [
      names.get(id),
      organisationId && room.organisations.get(organisationId),
    ])
}

/** Every text that an audience may be told of a room. Written here anew, and not asked of what shows it. */
function mayRead(room: Room, audience: Audience): ReadonlySet<string | undefined> {
  return new Set([
    ...ofEntries(room, audience),
    ...ofWork(room),
    ...ofPeople(room, audience),
    room.pauses.at(-1)?.label,
  ])
}

const lineOf = ({ kind, told, seatId }: RandomLine, at: number): Line => ({
  // as it comes out of a log: whatever JSON cannot hold is not there
  told: JSON.parse(JSON.stringify(told)),
  ...{ kind, seatId, position: at + 1, memberId: undefined, at: noon },
})

/** What each line brings, one after the other. */
function newsOf(lines: readonly RandomLine[]): readonly News<Room, RoomEvent>[] {
  let before = roomStream.empty
  return lines.map((line, at) => {
    const news = folded(roomStream, before, [lineOf(line, at)])
    before = news.state
    return news
  })
}

const told = (news: News<Room, RoomEvent>, audience: Audience) =>
  messageOf({ roomId, names }, news, audience) ?? ''
const created: RandomLine = { kind: 'created', told: {}, seatId: undefined }
/** What is written comes most often, since whatever else happens is about it. */
const randomLine = randomLines(
  [
    { weight: 2, kinds: [entryEvents[0]] },
    { weight: 4, kinds: entryEvents },
    { weight: 3, kinds: workEvents },
    { weight: 2, kinds: lifeEvents },
  ],
  roundtableTemplate,
)
const manyLines = fc
  .array(randomLine, { minLength: 10, maxLength: 60, size: 'max' })
  .map((lines) => [created, ...lines])

test('no message to anybody holds a word that is not for them, whatever a line holds or lacks', () => {
  let read = 0
  fc.assert(
    fc.property(manyLines, (lines) => {
      for (const news of newsOf(lines)) {
        for (const audience of audiences) {
          const message = told(news, audience)
          const may = mayRead(news.state, audience)
          const texts = message.match(/§[^§]+§/g) ?? []
          expect(texts.filter((text) => !may.has(text))).toEqual([])
          expect(seatsOfLines.filter((seat) => message.includes(seat))).toEqual([])
          read += texts.length
        }
      }
    }),
    { numRuns: 100 },
  )
  expect(read).toBeGreaterThan(100)
})

test('a line that cannot be read is told to nobody', () => {
  fc.assert(
    fc.property(manyLines, (lines) => {
      for (const news of newsOf(lines)) {
        if (news.lines.length > 0) continue
        for (const audience of audiences) expect(told(news, audience)).toBe('')
      }
    }),
    { numRuns: 50 },
  )
})

/** The same lines, as if others had voted, and otherwise, or as if others had written what stands under nobody’s name. */
function turnedRound(line: RandomLine): RandomLine {
  const { kind, told: of } = line
  const isOfNobody =
    kind === 'entry-added' &&
    (of as { attribution?: string }).attribution === 'unattributed' &&
    (of as { channel?: string }).channel === 'self'
  if (isOfNobody) return { ...line, seatId: seatsOfLines[0] }
  if (kind !== 'voted' || !readRoomEvent(kind, of)) return line
  return { ...line, told: { ...(of as object), votes: [] } }
}

test('nobody is told how an open ballot stands, nor who wrote what stands under nobody’s name', () => {
  fc.assert(
    fc.property(manyLines, (lines) => {
      const others = newsOf(lines.map(turnedRound))
      for (const [at, news] of newsOf(lines).entries()) {
        const other = others[at]
        for (const audience of audiences) {
          expect(other && told(other, audience)).toBe(told(news, audience))
        }
      }
    }),
    { numRuns: 60 },
  )
})
