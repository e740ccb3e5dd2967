import { colleaguesFor, leaveTrace, type Member } from '#access'
import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import { namesOf } from '#people'
import { type PersonId, shortRefOf } from '#vocabulary'
import type { Line, ShownLine } from '../list/line.ts'
import { readLines } from '../list/list.store.ts'
import { listQuestion, showLines } from '../list/show-lines.ts'
import type { MeetingId } from '../tasks/task.ts'
import { theirTasks } from '../tasks/their-task.ts'
import { attendeesOf, findMeeting, saidAt, tasksCarriedTo } from './meeting.store.ts'
import { type Attendee, isTheirPanel, type Meeting, type Said } from './meeting.ts'
import { type MinutedTask, minutedTasks } from './minuted-task.store.ts'

/** A meeting with everything its page shows. */
export type SeenMeeting = {
  readonly meeting: Meeting
  readonly attendees: readonly Attendee[]
  readonly colleagues: readonly Member[]
  readonly said: readonly Said[]
  readonly carried: Awaited<ReturnType<typeof tasksCarriedTo>>
  /** The tasks of these that the member may open. */
  readonly tasksOpen: ReadonlySet<string>
  /** What the minutes of a closed meeting keep; nothing of one that is open. */
  readonly minuted: readonly MinutedTask[] | undefined
  readonly lines: readonly Line[]
  /** The one person spoken of now; nobody where the whole list is shown. */
  readonly one: ShownLine | undefined
  readonly next: PersonId | undefined
  readonly previous: PersonId | undefined
  readonly whoOf: ReadonlyMap<PersonId, string>
}

/** A meeting for a member, with the trace of everybody its page names. Nothing where it is not open to them. */
export async function readMeeting(
  db: Db,
  by: Member,
  asked: {
    readonly id: MeetingId
    readonly today: string
    readonly personId: PersonId | undefined
    readonly names: 'on' | 'off'
    /** The minutes name those who were spoken of, and nobody else. */
    readonly part: 'list' | 'minutes'
  },
): Promise<SeenMeeting | undefined> {
  const meeting = await findMeeting(db, asked.id)
  if (!meeting || !isTheirPanel(meeting, by)) return undefined
  const councils = await listCouncils(db)
  const said = await saidAt(db, asked.id)
  const all = await readLines(db, listQuestion(by, councils, asked.today))
  const lines = linesOf(meeting, said, all)
  const place = lines.findIndex(({ personId }) => personId === asked.personId)
  const [one] = await showLines(db, lines.slice(place, place < 0 ? place : place + 1), {
    today: asked.today,
    names: asked.names,
    councils,
  })
  const carried = await tasksCarriedTo(db, meeting)
  const minuted = meeting.state === 'closed' ? await minutedTasks(db, meeting) : undefined
  const spokenOf = [...carried, ...(minuted ?? []), ...said].map(({ personId }) => personId)
  const listed = asked.part === 'list' ? lines.map(({ personId }) => personId) : []
  const shown = one ? [] : [...listed, ...spokenOf]
  return {
    ...{ meeting, said, carried, minuted, lines, one },
    tasksOpen: new Set((await theirTasks(db, by, carried)).map(({ id }) => id)),
    attendees: await attendeesOf(db, asked.id),
    colleagues: await colleaguesFor(db, 'casework'),
    next: one && lines[place + 1]?.personId,
    previous: one && lines[place - 1]?.personId,
    whoOf: await whoIsWho(db, [...new Set(shown)], asked.names),
  }
}

/** What people are called at a meeting, with the trace of it; short references where a wall shows them. */
async function whoIsWho(
  db: Db,
  people: readonly PersonId[],
  names: 'on' | 'off',
): Promise<ReadonlyMap<PersonId, string>> {
  if (people.length === 0) return new Map()
  await leaveTrace(db, {
    action: 'read',
    people,
    categories: ['identity', 'casework'],
    detail: 'Go through the list at a panel meeting',
  })
  const named = names === 'on' ? await namesOf(db, people) : new Map<PersonId, string>()
  return new Map(people.map((id) => [id, named.get(id) ?? `Person ${shortRefOf(id)}`]))
}

/** Whom a panel goes through, in its order. The list goes on after it has closed: then only whom it spoke of. */
function linesOf(
  { areaCode: own, state }: SeenMeeting['meeting'],
  said: SeenMeeting['said'],
  all: readonly Line[],
): readonly Line[] {
  return all
    .filter(({ areaCode }) => own === undefined || areaCode === own)
    .filter(({ personId }) => state === 'open' || said.some((one) => one.personId === personId))
    .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)))
}

/** An order that no decision changes, so that “next” leads past nobody. */
function keyOf({ areaCode, joinedOn, personId }: Line): string {
  return `${areaCode ?? ''} ${joinedOn} ${personId}`
}
