import type { PathwayStage } from '#vocabulary'
import type { answers } from '../events/work-events.ts'
import type {
  ActionId,
  AskId,
  BallotId,
  EntryId,
  OrganisationId,
  PledgeId,
  SeatId,
} from '../ids.ts'

export type Answer = (typeof answers)[number]['code']

/** Something another body is asked to do. Never counted as a pledge. */
export type Ask = {
  readonly id: AskId
  readonly addressee: string
  readonly request: string
  readonly reason: string
  readonly entries: readonly EntryId[]
  /** How often it was put, the first time counted. */
  readonly version: number
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
  /** What each seat voted; the room's own ballot, of as many people as voted on paper, goes by the word `room`. */
  readonly cast: ReadonlyMap<SeatId | 'room', readonly Vote[]>
  /** How many people voted on paper; none before they were counted. */
  readonly onPaper: number
  readonly result: readonly BallotResult[] | undefined
}

export type Vote = {
  readonly choice: string
  readonly count: number
  /** How many people gave these, in the room’s ballot. */
  readonly voters?: number | undefined
}

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
  /** How often it was put, the first time counted. */
  readonly version: number
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
