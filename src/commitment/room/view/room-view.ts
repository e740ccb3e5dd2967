import type { PathwayStage } from '#vocabulary'
import type { Question } from '../../templates/template.ts'
import type { AskId, BallotId, EntryId, GroupId, OrganisationId, PledgeId, SeatId } from '../ids.ts'
import type { LinkSide } from '../state/links.ts'
import type { Entry } from '../state/room.ts'
import type { ActionStub, Answer, Ballot, BallotResult } from '../state/work.ts'

/** An entry as somebody may see it. What is not named here is shown to nobody. */
export type EntryView = {
  readonly id: EntryId
  readonly question: Question
  readonly words: string
  readonly stages: readonly PathwayStage[]
  /** Under whose name it stands; nothing where that is nobody’s. */
  readonly by: string | undefined
  readonly isLate: boolean
  readonly group: GroupId | undefined
  readonly theme: string | undefined
  readonly addressee: string | undefined
  readonly shift: Entry['shift']
  readonly unplacedReason: string | undefined
  /** What it belongs to, as it says so itself: the other says the same turned round. */
  readonly links: readonly { readonly as: LinkSide; readonly other: EntryId }[]
  readonly gathered: readonly { readonly id: EntryId; readonly words: string }[]
  readonly order: number
  /** For hosts alone. */
  readonly hidden: string | undefined
  readonly hidingAsked: string | undefined
  /** Whether somebody else than its writer has put it otherwise. */
  readonly isReworded: boolean
  readonly originally: string | undefined
  readonly details: {
    readonly factors: readonly string[]
    readonly partners: string
    readonly barrier: string
  }
}

export type BallotView = {
  readonly id: BallotId
  readonly title: string
  readonly way: Ballot['way']
  readonly votes: number
  readonly most: number
  readonly choices: readonly { readonly id: string; readonly words: string }[]
  readonly haveVoted: number
  /** Nothing while it is open. */
  readonly result: readonly (BallotResult & { readonly words: string })[] | undefined
}

export type PledgeView = {
  readonly id: PledgeId
  readonly code: string
  readonly words: string
  readonly stage: PathwayStage
  readonly alsoStages: readonly PathwayStage[]
  readonly makers: readonly string[]
  readonly from: readonly EntryId[]
  readonly different: string
  readonly known: string
  readonly answers: readonly {
    readonly organisation: string
    readonly answer: Answer
    readonly note: string
  }[]
  readonly actions: readonly ActionStub[]
}

export type AskView = {
  readonly id: AskId
  readonly addressee: string
  readonly request: string
  readonly reason: string
  readonly entries: readonly EntryId[]
}

export type SeatView = {
  readonly id: SeatId
  readonly name: string
  readonly organisation: string | undefined
  readonly role: string
  readonly isReady: boolean
  readonly hasHandUp: boolean
  /** Whether it is their turn to facilitate. */
  readonly isFacilitating: boolean
}

/** A room as one audience may see it. */
export type RoomView = {
  readonly entries: readonly EntryView[]
  readonly groups: ReadonlyMap<GroupId, string>
  readonly ballots: readonly BallotView[]
  readonly pledges: readonly PledgeView[]
  readonly asks: readonly AskView[]
  readonly organisations: ReadonlyMap<OrganisationId, string>
  /** Empty for a wall and for readers. */
  readonly seats: readonly SeatView[]
}
