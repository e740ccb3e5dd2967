import type { Temporal } from 'temporal-polyfill'
import type { PathwayStage } from '#vocabulary'
import type { Question, Template } from '../../templates/template.ts'
import type { attributions, channels } from '../events/entry-events.ts'
import type { answers } from '../events/work-events.ts'
import type {
  ActionId,
  AskId,
  BallotId,
  EntryId,
  GroupId,
  OrganisationId,
  PledgeId,
  SeatId,
} from '../ids.ts'

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
export type Answer = (typeof answers)[number]['code']

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
}

export type Link = {
  readonly from: EntryId
  readonly to: EntryId
  readonly as: 'answers' | 'same_as' | 'builds_on'
}

/** Something another body is asked to do. Never counted as a pledge. */
export type Ask = {
  readonly id: AskId
  readonly addressee: string
  readonly request: string
  readonly reason: string
  readonly entries: readonly EntryId[]
}

export type BallotResult = {
  readonly choice: string
  readonly votes: number
  readonly voters: number
  readonly room: number
  readonly rank: number
}

export type Ballot = {
  readonly id: BallotId
  readonly title: string
  readonly way: 'dots' | 'rank'
  readonly votes: number
  readonly most: number
  readonly choices: readonly string[]
  /** What each seat voted; the room's own ballot goes by the word `room`. */
  readonly cast: ReadonlyMap<SeatId | 'room', readonly Vote[]>
  readonly result: readonly BallotResult[] | undefined
}

export type Vote = { readonly choice: string; readonly count: number }

export type Pledge = {
  readonly id: PledgeId
  /** P1, P2 …: how a room refers to it. */
  readonly code: string
  readonly words: string
  readonly stage: PathwayStage
  readonly alsoStages: readonly PathwayStage[]
  readonly makers: readonly OrganisationId[]
  readonly from: readonly EntryId[]
  readonly different: string
  readonly known: string
  readonly answers: ReadonlyMap<OrganisationId, { readonly answer: Answer; readonly note: string }>
  readonly withdrawn: string | undefined
}

/** The beginning of an action: what a room settles before the plan takes it over. */
export type ActionStub = {
  readonly id: ActionId
  readonly pledgeId: PledgeId
  readonly words: string
  readonly lead: string
  readonly due: string
  readonly tracked: string
}

export type Reason = {
  readonly about: 'pledge' | 'stage' | 'gap'
  readonly which: string
  readonly words: string
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
}

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
