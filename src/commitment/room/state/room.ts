import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { PathwayStage } from '#vocabulary'
import type { Question, Template } from '../../templates/template.ts'
import type { attributions, channels } from '../events/entry-events.ts'
import type { lookedBackOn } from '../events/life-events.ts'
import type { ActionId, AskId, EntryId, GroupId, OrganisationId, PledgeId, SeatId } from '../ids.ts'
import type { ActionStub, Ask, Ballot, Pledge, Reason } from './work.ts'

/** Where a roundtable is in its life. */
export const roomStates = [
  'draft',
  'scheduled',
  'lobby',
  'running',
  'paused',
  'wrapping',
  'closed',
  'published',
  'cancelled',
] as const
export type RoomState = (typeof roomStates)[number]

export type SeatRole = 'facilitator' | 'note_taker' | 'participant' | 'observer' | 'wall'

/** Somebody's place in a room. Their name is kept apart, so that it can be forgotten. */
export type Seat = {
  readonly id: SeatId
  readonly role: SeatRole
  readonly organisationId: OrganisationId | undefined
  readonly hasLeft: boolean
  readonly recording: 'agrees' | 'does_not' | undefined
}

/** Time spent at a step, once; somebody may come back to it. */
export type Visit = {
  readonly phase: string
  readonly step: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | undefined
}

export type Pause = {
  readonly label: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | undefined
}

export type Attribution = (typeof attributions)[number]['code']
export type Channel = (typeof channels)[number]

/** Something written down in answer to a question. */
export type Entry = {
  readonly id: EntryId
  readonly question: Question
  readonly words: string
  /** How it was worded before somebody else than its author put it otherwise. */
  readonly originally: string | undefined
  readonly stages: readonly PathwayStage[]
  readonly attribution: Attribution
  /** Nobody, where it stands under nobody's name, or came from paper or the organiser. */
  readonly author: SeatId | undefined
  readonly enteredBy: SeatId | undefined
  readonly organisationId: OrganisationId | undefined
  readonly channel: Channel
  readonly isLate: boolean
  readonly key: string | undefined
  readonly theme: string | undefined
  readonly addressee: string | undefined
  readonly group: GroupId | undefined
  readonly mergedInto: EntryId | undefined
  readonly unplacedReason: string | undefined
  readonly shift: { readonly from: PathwayStage; readonly to: PathwayStage } | undefined
  readonly factors: readonly string[]
  readonly partners: string
  readonly barrier: string
  readonly hidden: { readonly reason: string } | undefined
  readonly hidingAsked: string | undefined
  readonly position: number
  /** How often it was worded, the first time counted. */
  readonly version: number
}

export type Link = {
  readonly from: EntryId
  readonly to: EntryId
  readonly as: 'answers' | 'same_as' | 'builds_on'
}

/** A roundtable as its log tells it. Everything here follows from the events; nothing is a flag of its own. */
export type Room = {
  readonly position: number
  readonly template: Template
  readonly title: string
  readonly purpose: string
  readonly groundRules: string
  readonly startsAt: Temporal.Instant | undefined
  readonly place: string
  readonly state: RoomState
  readonly isPreWorkOpen: boolean
  readonly startedAt: Temporal.Instant | undefined
  readonly closedAt: Temporal.Instant | undefined
  readonly sha256: string | undefined
  readonly reason: string | undefined
  readonly visits: readonly Visit[]
  readonly pauses: readonly Pause[]
  /** Minutes added to or taken from a step by whoever facilitates, by `phase/step`. */
  readonly shifted: ReadonlyMap<string, number>
  readonly finishesLaterBy: number
  readonly seats: ReadonlyMap<SeatId, Seat>
  readonly facilitator: SeatId | undefined
  readonly organisations: ReadonlyMap<OrganisationId, string>
  readonly hands: readonly SeatId[]
  /** At which step each said they were ready, as `phase/step`. */
  readonly ready: ReadonlyMap<SeatId, string>
  readonly placing: 'anybodys' | 'own'
  readonly entries: ReadonlyMap<EntryId, Entry>
  readonly groups: ReadonlyMap<GroupId, string>
  readonly links: readonly Link[]
  readonly asks: ReadonlyMap<AskId, Ask>
  readonly ballots: readonly Ballot[]
  readonly pledges: ReadonlyMap<PledgeId, Pledge>
  readonly actions: ReadonlyMap<ActionId, ActionStub>
  readonly reasons: readonly Reason[]
  readonly feedbackOn: string | undefined
  readonly reviewOn: string | undefined
  /** What an earlier roundtable left open, where this one looks back. */
  readonly lookBack: LookBack | undefined
  /** The code of the story that is read together. */
  readonly story: string | undefined
}

export type LookBack = z.infer<typeof lookedBackOn>

/** The step the room is at; none before it has started. */
export function stepNow(room: Pick<Room, 'visits'>): Visit | undefined {
  return room.visits.at(-1)
}

/** Entries that everybody may see: neither withdrawn nor hidden nor part of another. */
export function shownEntries(room: Room): readonly Entry[] {
  return [...room.entries.values()].filter(({ hidden, mergedInto }) => !hidden && !mergedInto)
}

/** Pledges that stand. */
export function standingPledges(room: Room): readonly Pledge[] {
  return [...room.pledges.values()].filter(({ withdrawn }) => withdrawn === undefined)
}
