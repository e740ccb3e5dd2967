import { type PathwayStage, pathwayStages } from '#vocabulary'
import type { Told } from '../action-status/standing-of.ts'
import type { CommitmentId } from '../commitments/ids.ts'
import {
  type AwardState,
  type Commitment,
  standing,
  standingActions,
} from '../commitments/state/commitment.ts'
import { waitingSince } from '../commitments/state/report-due.ts'
import { leadsWithoutPeople } from '../leads-without-people.ts'

/** How an award stands on a day: as its log has it, or due to be looked at because its term ends soon. */
export type ShownState = AwardState | 'review_due'

/** A commitment as the public reads it: organisations and posts, never people. */
export type RegisterEntry = {
  readonly schema: 1
  readonly id: CommitmentId
  readonly reference: string
  readonly title: string
  readonly applicant: Commitment['applicant']
  readonly areas: readonly string[]
  readonly partners: readonly {
    readonly name: string
    readonly sector: string
    readonly hasSigned: boolean
  }[]
  readonly award: {
    readonly state: AwardState
    /** ISO 8601. */
    readonly from: string
    readonly until: string
    readonly awardedAt: string
    /** Under which name it was given. */
    readonly awardingBody: string
    /** Whether it was given as a test, by nobody who may award anything. */
    readonly isTest: boolean
    readonly suspendedAt?: string | undefined
    readonly endedAt: string | undefined
    readonly reason: string | undefined
    readonly reply: string | undefined
    readonly credentialId: string
    readonly snapshot: number
    readonly sha256: string
    readonly supersededBy: string | undefined
    readonly nextReportOn: string
    /** Where the bits of its badge stand in the two lists, as the badge says itself. */
    readonly revocationPlace: number
    readonly suspensionPlace: number
  }
  readonly pledges: readonly {
    readonly id: string
    readonly code: string
    readonly words: string
    readonly stage: PathwayStage
    readonly alsoStages: readonly PathwayStage[]
    readonly makers: readonly string[]
    readonly different: string
    readonly known: string
    /** Why nothing follows from it, where whoever pledged said so. */
    readonly whyNoAction?: string | undefined
    readonly actions: readonly {
      readonly id: string
      readonly number: number
      readonly words: string
      readonly lead: string
      readonly due: string
      readonly tracked: string
      /** How far it was said to be, and when; what else was told of it stands in the reports. */
      readonly progress: readonly Told[]
      readonly isEvidenceAccepted: boolean
    }[]
  }[]
  readonly lastReport: { readonly words: string; readonly acceptedAt: string } | undefined
  /** When a report was handed in that nobody has accepted yet. */
  readonly reportWaitingSince?: string | undefined
}

/** By whom an award was given, and whether as a test. */
export type GivenAs = Pick<RegisterEntry['award'], 'awardingBody' | 'isTest'>

/** What the register says of a commitment, whose award was given so; nothing where it is not awarded and published. */
export function registerEntryOf(
  id: CommitmentId,
  commitment: Commitment,
  givenAs: GivenAs,
): RegisterEntry | undefined {
  const { award, isPublished, reference, title, applicant, areas } = commitment
  if (!award || !isPublished) return undefined
  return leadsWithoutPeople<RegisterEntry>({
    schema: 1,
    ...{ id, reference, title, applicant, areas },
    partners: partnersOf(commitment),
    award: {
      state: award.state,
      from: award.from.toString(),
      until: award.until.toString(),
      awardedAt: award.awardedAt.toString(),
      ...givenAs,
      suspendedAt: award.suspendedAt?.toString(),
      endedAt: award.endedAt?.toString(),
      reason: award.reason,
      reply: award.reply,
      credentialId: award.credentialId,
      snapshot: award.snapshot,
      sha256: commitment.snapshots.find(({ number }) => number === award.snapshot)?.sha256 ?? '',
      supersededBy: award.supersededBy,
      nextReportOn: award.nextReportOn,
      revocationPlace: award.revocationPlace,
      suspensionPlace: award.suspensionPlace,
    },
    pledges: pledgesOf(commitment),
    lastReport: lastReportOf(commitment),
    reportWaitingSince: waitingSince(commitment)?.toString(),
  })
}

/**
 * The versions an award rests on: the one it was given for, and those it was renewed on. One that was sent back before stays with
 * those who wrote and reviewed it.
 */
export function versionsOf({ snapshots }: Commitment): readonly number[] {
  const given = snapshots.findLast(({ sha256, plan }) => sha256 === plan)
  return snapshots
    .filter((one) => one === given || one.sha256 !== one.plan)
    .map(({ number }) => number)
}

/** An award covers those who have signed what was awarded. */
function partnersOf({ partners, signatures, snapshots }: Commitment): RegisterEntry['partners'] {
  const plan = snapshots.at(-1)?.plan
  return [...partners.values()].map(({ id, name, sector }) => ({
    ...{ name, sector },
    hasSigned: signatures.get(id)?.sha256 === plan,
  }))
}

function pledgesOf(commitment: Commitment): RegisterEntry['pledges'] {
  const actions = standingActions(commitment)
  return standing(commitment).map(
    ({ id, code, words, stage, alsoStages, makers, different, known }) => ({
      ...{ id, code, words, stage, alsoStages, different, known },
      whyNoAction: commitment.reasons.find((one) => one.about === 'pledge' && one.which === id)
        ?.words,
      makers: makers.flatMap((one) => commitment.partners.get(one)?.name ?? []),
      actions: actions
        .filter(({ pledgeId }) => pledgeId === id)
        .map((action) => ({
          id: action.id,
          number: action.number,
          words: action.words,
          lead: action.lead,
          due: action.due,
          tracked: action.tracked,
          progress: action.progress.map(({ life, confidence, at }) => ({
            ...{ life, confidence },
            at: at.toString(),
          })),
          isEvidenceAccepted: action.evidenceAccepted,
        })),
    }),
  )
}

function lastReportOf({ reports }: Commitment): RegisterEntry['lastReport'] {
  const last = reports.filter(({ acceptedAt }) => acceptedAt).at(-1)
  return last?.acceptedAt && { words: last.words, acceptedAt: last.acceptedAt.toString() }
}

/** The stages an entry touches, in the order of the pathway. */
export function stagesOf({ pledges }: RegisterEntry): readonly PathwayStage[] {
  const touched = new Set(pledges.flatMap(({ stage, alsoStages }) => [stage, ...alsoStages]))
  return pathwayStages.map(({ code }) => code).filter((code) => touched.has(code))
}
